import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { filesOf, fileWith } from './files-of.ts';

const MOST_KB = 200;
/** Twelve requests, less the page itself and the three questions the API is asked at most. */
const MOST_FILES = 8;

const CLIENT = 'index.html';
/** What each begins with: the entry, and the page that their work begins on. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  visitor: [CLIENT, 'src/app/landing-page.tsx'],
  'new candidate': [CLIENT, 'src/app/candidate/start-page.tsx'],
  candidate: [CLIENT, 'src/app/candidate/portfolio-page.tsx'],
  assessor: [CLIENT, 'src/features/assessment/assessments-page.tsx'],
  coordinator: [CLIENT, 'src/app/coordinator/queue-page.tsx'],
  board: [CLIENT, 'src/features/decisions/sessions-page.tsx'],
  verifier: ['verify.html'],
};

/** Ends the build when somebody's first load grows beyond what was promised (docs/performance.md), and says by what. */
export function firstLoad(): Plugin {
  let root = '';
  return {
    name: 'bewijskracht-first-load',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      // The style sheets are the last files of the bundle.
      order: 'post',
      handler(_options, bundle) {
        const grown = Object.entries(FIRST).flatMap(([who, modules]) => {
          const starts = modules.map((module) => fileWith(bundle, resolve(root, module)));
          const sizes = [...filesOf(bundle, starts)].map((name) => ({ name, kb: packedKb(bundle[name]) }));
          const kb = sizes.reduce((sum, file) => sum + file.kb, 0);
          if (kb <= MOST_KB && sizes.length <= MOST_FILES) return [];
          const files = sizes.map((file) => `  ${file.kb.toFixed(1)} ${file.name}`).join('\n');
          return [
            `${who}: ${kb.toFixed(1)} KB of at most ${MOST_KB}, ${sizes.length} files of ${MOST_FILES}\n${files}`,
          ];
        });
        if (grown.length > 0) throw new Error(`The first load is too large (gzip).\n${grown.join('\n')}`);
      },
    },
  };
}

function packedKb(file: Rolldown.OutputBundle[string] | undefined): number {
  if (file === undefined) return 0;
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length / 1024;
}
