import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { tool } from './lib/processes.mjs';
import { ROOT } from './lib/toolchain.mjs';

const DOOR = 'apps/api/src/features/accounts/index.ts';
const LEGAL = {
  'packages/domain/src/index.ts': "export * from './shared/result.ts';",
  'packages/domain/src/shared/result.ts': 'export const ok = 1;',
  'packages/domain/src/words.ts': "import './index.ts';",
  'packages/contracts/src/index.ts': "import { ok } from '@bewijskracht/domain'; export const contract = ok;",
  'packages/verification/src/index.ts': "import { ok } from '@bewijskracht/domain'; export const verify = ok;",
  'migrations/index.ts': 'export const migrations = [];',
  'apps/api/src/app.module.ts': "import './features/evidence/evidence.service.ts';",
  'apps/api/src/platform/database.ts': 'export const db = 1;',
  [DOOR]: "export { sessions } from './sessions.ts';",
  'apps/api/src/features/accounts/sessions.ts': 'export const sessions = 1;',
  'apps/api/src/features/evidence/index.ts': "export { evidence } from './evidence.service.ts';",
  'apps/api/src/features/evidence/evidence.service.ts':
    "import { sessions } from '../accounts/index.ts'; import { db } from '../../platform/database.ts'; import { contract } from '@bewijskracht/contracts'; export const evidence = [sessions, db, contract];",
  'apps/web/src/lib/http.ts': 'export const http = 1;',
  'apps/web/src/app/router.tsx': "import '../features/evidence/page.tsx';",
  'apps/web/src/features/evidence/page.tsx': "import { http } from '../../lib/http.ts'; export const page = http;",
  'apps/web/src/features/accounts/login.tsx': 'export const login = 1;',
};

/** One wrong import for each rule: the file that has it, and what it imports. */
const WRONG = {
  'no-cycles': ['packages/domain/src/index.ts', './words.ts'],
  'no-unresolved': ['apps/web/src/lib/http.ts', './gone.ts'],
  'domain-is-pure': ['packages/domain/src/shared/clock.ts', 'node:fs'],
  'verification-knows-only-domain': ['packages/verification/src/ask.ts', '@bewijskracht/contracts'],
  'verification-does-no-io': ['packages/verification/src/fetch.ts', 'node:https'],
  'contracts-know-only-domain': ['packages/contracts/src/row.ts', '../../../migrations/index.ts'],
  'migrations-know-no-code': ['migrations/index.ts', '@bewijskracht/domain'],
  'apps-do-not-meet': ['apps/web/src/app/server.ts', '../../../api/src/platform/database.ts'],
  'platform-knows-no-feature': ['apps/api/src/platform/jobs.ts', '../features/accounts/index.ts'],
  'through-the-front-door': ['apps/api/src/features/evidence/links.ts', '../accounts/sessions.ts'],
  'accounts-looks-left': ['apps/api/src/features/accounts/erase.ts', '../evidence/index.ts'],
  'web-features-do-not-meet': ['apps/web/src/features/evidence/who.tsx', '../accounts/login.tsx'],
  'web-shared-knows-no-feature': ['apps/web/src/ui/header.tsx', '../features/accounts/login.tsx'],
  'tests-are-not-used': ['apps/api/src/platform/mail.ts', '../test/factories.ts'],
};

/** The last feature may use all others, so no rule bears its name. */
const LAST = 'reporting';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** Cruises a tree of these files. Returns each violation as `rule: file`. */
function violations(files) {
  const tree = mkdtempSync(path.join(tmpdir(), 'bewijskracht-boundaries-'));
  try {
    mkdirSync(path.join(tree, 'tools'));
    for (const name of ['.dependency-cruiser.cjs', 'tools/sources.webpack.cjs']) {
      cpSync(path.join(ROOT, name), path.join(tree, name));
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
      writeFileSync(path.join(tree, name), text);
    }
    const cruise = tool(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '-T',
      'json',
    );
    const { stdout } = spawnSync('node', [...cruise, 'apps', 'packages', 'migrations'], {
      cwd: tree,
      encoding: 'utf8',
    });
    return JSON.parse(stdout).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

describe('the order of the house', () => {
  it('leaves a lawful tree alone', () => {
    assert.deepEqual(violations(LEGAL), []);
  });

  const planted = { ...LEGAL, 'apps/api/src/test/factories.ts': 'export const factory = 1;' };
  for (const [file, target] of Object.values(WRONG)) {
    planted[file] = `${planted[file] ?? ''}\nimport '${target}';`;
  }
  const found = violations(planted);
  for (const [rule, [file, target]] of Object.entries(WRONG)) {
    it(`${rule}: ${file} may not import ${target}`, () => {
      assert.ok(found.includes(`${rule}: ${file}`), found.join('\n'));
    });
  }

  it('tries every rule, but of the rules about order only one', () => {
    const untried = config.forbidden.map(({ name }) => name).filter((name) => !(name in WRONG));

    assert.deepEqual(
      untried.filter((name) => !name.endsWith('-looks-left')),
      [],
    );
  });

  it('has a place for every feature of the API', () => {
    const folders = readdirSync(path.join(ROOT, 'apps/api/src/features'));

    const placed = config.forbidden.map(({ name }) => name.replace('-looks-left', ''));

    assert.deepEqual(
      folders.filter((name) => !placed.includes(name) && name !== LAST),
      [],
    );
  });
});
