import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import { filesOf } from './files-of.ts';

const PAGE = 'verify.html';
const WORKER = 'verify-worker.js';

/** The one subset that Dutch and English need: other letters fall back to the computer's own font when offline. */
const isKeptFont = (file: string): boolean => /-latin-wght-normal-[\w-]+\.woff2$/.test(file);

/**
 * Tells the service worker which files the page that verifies consists of, and writes them down for the static mirror.
 * While developing, `/verify` is that page, as the API has it.
 */
export function verifyPage(): Plugin {
  return {
    name: 'bewijskracht-verify-page',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.split('?', 1)[0] === '/verify') request.url = `/${PAGE}`;
        next();
      });
    },
    generateBundle: {
      // The style sheets are the last files of the bundle.
      order: 'post',
      handler(_options, bundle) {
        const files = ['/verify', '/favicon.svg', ...filesOfPage(bundle).map((file) => `/${file}`)];
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') throw new Error(`the build makes no ${WORKER}`);
        const version = createHash('sha256').update(files.join(' ')).update(worker.code).digest('hex').slice(0, 12);
        worker.code = worker.code
          .replace('%FILES OF THE VERIFY PAGE%', files.join(' '))
          .replace('%VERSION OF THE VERIFY PAGE%', version);
        this.emitFile({ type: 'asset', fileName: 'verify-files.json', source: JSON.stringify(files, null, 2) });
      },
    },
  };
}

function filesOfPage(bundle: Rolldown.OutputBundle): string[] {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(PAGE));
  if (entry === undefined) throw new Error(`the build makes no ${PAGE}`);
  const fonts = Object.keys(bundle).filter(isKeptFont);
  return [...filesOf(bundle, [entry.fileName], { lazily: true }), ...fonts].toSorted();
}
