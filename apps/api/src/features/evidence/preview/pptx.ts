import type { Preview } from './preview.ts';
import { escapeHtml, relationsOf } from './office-parts.ts';
import { textOf, unpack } from './unpack.ts';
import type { Parts } from './unpack.ts';
import { readXml } from './xml.ts';

const PRESENTATION = 'ppt/presentation.xml';
const WANTED = /^ppt\/(?:presentation\.xml|_rels\/|slides\/[^/]+\.xml)/;
const TITLES = ['title', 'ctrTitle'];

interface Paragraph {
  readonly isTitle: boolean;
  text: string;
}

/** A presentation as its words, slide by slide in the order they are shown. */
export function previewPptx(bytes: Uint8Array): Preview {
  const parts = unpack(bytes, (name) => WANTED.test(name));
  const relations = relationsOf(parts, PRESENTATION);
  const slides = slideIds(parts).map((id) => textOf(parts, relations.get(id) ?? '') ?? '');
  const sections = slides.map((xml, index) => {
    const paragraphs = readParagraphs(xml).filter(({ text }) => text.trim() !== '');
    const lines = paragraphs.map(({ isTitle, text }) =>
      isTitle ? `<h2>${escapeHtml(text)}</h2>` : `<p>${escapeHtml(text)}</p>`,
    );
    return `<section><p><small>${index + 1} / ${slides.length}</small></p>${lines.join('')}<hr></section>`;
  });
  return { kind: 'html', content: sections.join(''), pages: slides.length };
}

function slideIds(parts: Parts): string[] {
  const ids: string[] = [];
  for (const event of readXml(textOf(parts, PRESENTATION) ?? '')) {
    const id = event.kind === 'open' && event.name === 'sldId' ? event.attributes['r:id'] : undefined;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

function readParagraphs(slide: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let isTitle = false;
  let inText = false;
  for (const event of readXml(slide)) {
    if (event.kind === 'text') {
      const paragraph = paragraphs.at(-1);
      if (inText && paragraph !== undefined) paragraph.text += event.text;
      continue;
    }
    const opens = event.kind === 'open';
    if (event.name === 't') inText = opens;
    if (!opens) continue;
    if (event.name === 'sp') isTitle = false;
    if (event.name === 'ph') isTitle = TITLES.includes(event.attributes['type'] ?? '');
    if (event.name === 'p') paragraphs.push({ isTitle, text: '' });
    if (event.name === 'br') paragraphs.at(-1)!.text += ' ';
  }
  return paragraphs;
}
