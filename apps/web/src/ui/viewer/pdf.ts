import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

export interface OpenedPdf {
  readonly document: Promise<PDFDocumentProxy>;
  readonly close: () => Promise<void>;
}

/** Opens a PDF page by page, as far as one reads; everything it needs comes from our own address. */
export function openPdf(address: string): OpenedPdf {
  const task = getDocument({
    url: address,
    withCredentials: false,
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    useWasm: false,
    enableXfa: false,
  });
  return { document: task.promise, close: () => task.destroy() };
}
