import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { filesOf, fileWith } from './files-of.ts';

const MOST_KB = 200;
const MOST_REQUESTS = 12;

interface FirstLoad {
  readonly who: string;
  /** The entry, and the page on which their work begins. */
  readonly modules: readonly string[];
  /** What that page asks the API before it stands. */
  readonly questions: number;
}

const CLIENT = 'index.html';
const FIRST: readonly FirstLoad[] = [
  { who: 'visitor', modules: [CLIENT, 'src/app/landing-page.tsx'], questions: 1 },
  { who: 'new candidate', modules: [CLIENT, 'src/app/candidate/start-page.tsx'], questions: 3 },
  { who: 'candidate', modules: [CLIENT, 'src/app/candidate/portfolio-page.tsx'], questions: 3 },
  { who: 'assessor', modules: [CLIENT, 'src/features/assessment/assessments-page.tsx'], questions: 2 },
  { who: 'coordinator', modules: [CLIENT, 'src/app/coordinator/queue-page.tsx'], questions: 2 },
  { who: 'board', modules: [CLIENT, 'src/features/decisions/sessions-page.tsx'], questions: 2 },
  { who: 'verifier', modules: ['verify.html'], questions: 0 },
];

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
        const grown = FIRST.flatMap(({ who, modules, questions }) => {
          const starts = modules.map((module) => fileWith(bundle, resolve(root, module)));
          const sizes = [...filesOf(bundle, starts)].map((name) => ({ name, kb: packedKb(bundle[name]) }));
          const kb = sizes.reduce((sum, file) => sum + file.kb, 0);
          const requests = 1 + sizes.length + questions;
          if (kb <= MOST_KB && requests <= MOST_REQUESTS) return [];
          const files = sizes.map((file) => `  ${file.kb.toFixed(1)} ${file.name}`).join('\n');
          return [
            `${who}: ${kb.toFixed(1)} KB gzipped of ${MOST_KB}, ${requests} requests of ${MOST_REQUESTS}\n${files}`,
          ];
        });
        if (grown.length > 0)
          throw new Error(
            `A first load is too large; apps/web/build/chunks.ts says what goes where.\n${grown.join('\n')}`,
          );
      },
    },
  };
}

function packedKb(file: Rolldown.OutputBundle[string] | undefined): number {
  if (file === undefined) return 0;
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length / 1024;
}
