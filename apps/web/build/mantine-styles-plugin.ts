import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { filesOf, fileWith } from './files-of.ts';

const CLASS = /\bm_[0-9a-f]{6,}\b/g;

/**
 * Only the styles of the Mantine components in use are sent, with the file that has the component (`ui/mantine`): the whole
 * sheet is four times as large. This ends the build when a component would stand somewhere without its style, or a style
 * asks for a colour that isn't sent (`theme-variables-plugin.ts`).
 */
export function mantineStyles(): Plugin {
  const whole = createRequire(import.meta.url).resolve('@mantine/core/styles.css');
  const styled = new Set(readFileSync(whole, 'utf8').match(CLASS));
  let root = '';
  return {
    name: 'bewijskracht-mantine-styles',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const client = fileWith(bundle, resolve(root, 'index.html'));
        const missing = Object.values(bundle).flatMap((file) => {
          const used = file.type === 'chunk' ? (file.code.match(CLASS) ?? []) : [];
          if (used.length === 0) return [];
          const sent = new Set(sheetsOf(bundle, [client, file.fileName]).match(CLASS));
          return used
            .filter((name) => styled.has(name) && !sent.has(name))
            .map((name) => `${name} in ${file.fileName}`);
        });
        if (missing.length > 0)
          throw new Error(`Mantine's ${missing.join(', ')} come without their style: see src/ui/mantine`);
        const unknown = undefinedIn(sheetsOf(bundle, Object.keys(bundle)));
        if (unknown.length > 0)
          throw new Error(`The style sheets ask for ${unknown.join(', ')}, and nothing says what it is`);
      },
    },
  };
}

function sheetsOf(bundle: Rolldown.OutputBundle, starts: readonly string[]): string {
  return [...filesOf(bundle, starts)]
    .map((name) => bundle[name])
    .map((file) => (file?.type === 'asset' ? String(file.source) : ''))
    .join('\n');
}

function undefinedIn(sheets: string): readonly string[] {
  const known = new Set(sheets.match(/--mantine-[\w-]+(?=:)/g));
  return [...new Set(sheets.match(/(?<=var\()--mantine-[\w-]+/g))].filter((name) => !known.has(name));
}
