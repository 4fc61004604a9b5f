import { registerHooks } from 'node:module';

const SOURCES = {
  '@bewijskracht/domain': '../../../packages/domain/src/index.ts',
  '@bewijskracht/contracts': '../../../packages/contracts/src/index.ts',
  '@bewijskracht/verification': '../../../packages/verification/src/index.ts',
  '@bewijskracht/migrations': '../../../migrations/index.ts',
};

// Jest's moduleNameMapper doesn't reach globalSetup: there, too, the workspaces are their sources and need no build.
registerHooks({
  resolve(specifier, context, nextResolve) {
    const source = SOURCES[specifier];
    return nextResolve(source === undefined ? specifier : new URL(source, import.meta.url).href, context);
  },
});
