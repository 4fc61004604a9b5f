import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

/**
 * Serves what pdf.js fetches while it reads a document (character maps, the fourteen standard fonts, image decoders)
 * under `/pdfjs/…`, from the installed package: no address outside the platform is ever asked.
 */
export function pdfjsAssets(): Plugin {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    name: 'bewijskracht-pdfjs-assets',
    generateBundle() {
      for (const folder of FOLDERS)
        for (const file of readdirSync(join(root, folder)).filter((name) => !name.startsWith('LICENSE')))
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${file}`,
            source: readFileSync(join(root, folder, file)),
          });
    },
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const [folder, file] = (request.url ?? '').split('?')[0]?.split('/').slice(1) ?? [];
        if (!folder || !file || !FOLDERS.includes(folder) || !readdirSync(join(root, folder)).includes(file))
          return next();
        response.end(readFileSync(join(root, folder, file)));
      });
    },
  };
}
