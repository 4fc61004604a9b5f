import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { markdownOf } from './harness/table.ts';
import type { Report } from './main.ts';

const DOCUMENT = path.resolve('docs/performance.md');

/** Puts the tables of what was measured in docs/performance.md, each between the two marks that bear its name. */
export async function writeDocument({ figures, machine, date, quick }: Report): Promise<void> {
  let text = await readFile(DOCUMENT, 'utf8');
  for (const figure of figures) {
    const measuredOn = `Measured ${date}${quick ? ', quickly' : ''}: ${machine}.`;
    text = replaceBlock(text, figure.name, `${markdownOf(figure, figure.results)}\n${measuredOn}`);
  }
  await writeFile(DOCUMENT, text);
}

function replaceBlock(text: string, name: string, block: string): string {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from)
    throw new Error(`docs/performance.md has no place for ${name}: add ${begin} and ${end}`);
  return `${text.slice(0, from)}${begin}\n\n${block}\n\n${text.slice(to)}`;
}
