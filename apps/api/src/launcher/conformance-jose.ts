import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { issueToken, verifyToken } from '../features/credentials/index.ts';
import type { TokenFeature } from '../features/credentials/index.ts';

/**
 * The command line that the suite vc-jose-cose asks of an implementation: `issue` or `verify` one credential or
 * presentation as JWT or SD-JWT with the key in a file, and write `{"result", "data"}` (docs/conformance.md).
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    input: { type: 'string' },
    key: { type: 'string' },
    feature: { type: 'string' },
    output: { type: 'string' },
    sd: { type: 'string', default: '[]' },
  },
});
const [act] = positionals;
const { input, key, feature, output } = values;
if (!isAct(act) || input === undefined || key === undefined || !isFeature(feature) || output === undefined) {
  console.error(
    'Use: npm run conformance -- jose issue|verify --input FILE --key FILE --feature credential_jose|… --output FILE [--sd PATHS]',
  );
  process.exit(1);
}

const text = (await readFile(input, 'utf8')).trim();
const method = JSON.parse(await readFile(key, 'utf8')) as object;
try {
  const data =
    act === 'issue'
      ? await issueToken(text, { method, feature, disclosed: JSON.parse(values.sd) as string[] })
      : await verifyToken(text, { method, feature });
  await writeFile(output, JSON.stringify({ result: 'success', data }));
} catch (error) {
  await writeFile(output, JSON.stringify({ result: 'failure', data: error instanceof Error ? error.message : '' }));
}

function isAct(value: string | undefined): value is 'issue' | 'verify' {
  return value === 'issue' || value === 'verify';
}

function isFeature(value: string | undefined): value is TokenFeature {
  return /^(credential|presentation)_(jose|sdjwt)$/.test(value ?? '');
}
