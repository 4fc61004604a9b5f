import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const CLASS = /\bm_[0-9a-f]{6,}\b/g;

/**
 * Only the styles of the Mantine components in use are sent (`ui/theme/mantine-styles.ts`): the whole sheet is four times
 * as large. This ends the build when a component that is in use would stand there without its style.
 */
export function mantineStyles(): Plugin {
  const whole = createRequire(import.meta.url).resolve('@mantine/core/styles.css');
  const styled = new Set(readFileSync(whole, 'utf8').match(CLASS));
  return {
    name: 'bewijskracht-mantine-styles',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const used = new Set(files.flatMap((file) => (file.type === 'chunk' ? (file.code.match(CLASS) ?? []) : [])));
        const sent = new Set(
          files.flatMap((file) =>
            file.type === 'asset' && file.fileName.endsWith('.css') ? (String(file.source).match(CLASS) ?? []) : [],
          ),
        );
        const missing = [...used].filter((name) => styled.has(name) && !sent.has(name));
        if (missing.length > 0) {
          throw new Error(
            `Mantine's ${missing.join(', ')} come without their style: see src/ui/theme/mantine-styles.ts`,
          );
        }
      },
    },
  };
}
