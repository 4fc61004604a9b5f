import type { Plugin } from 'vite';
import { PATHS } from '../src/app/paths.ts';

/** Writes `client-routes.json` beside `index.html`: the addresses the API answers with the client (DESIGN §4). */
export function clientRoutes(): Plugin {
  return {
    name: 'bewijskracht-client-routes',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'client-routes.json', source: JSON.stringify(PATHS, null, 2) });
    },
  };
}
