import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MicrocredentialSettings } from '@bewijskracht/contracts';
import { z } from 'zod';
import { asOwner } from './as-owner.ts';
import { settlePolicy } from './policy-version.ts';

const USAGE =
  'Use: npm run policy -- --organisation hogeschool-x [--file settings.json] [--credits 5] [--brin 25DW] [--eidas NTRNL-12345678]';

/**
 * Publishes a new version of an organisation's policy with what it says of its deelcertificaten as micro-credentials, and
 * sets the numbers by which the organisation is known. What was submitted before stays under the policy it was submitted
 * under.
 */
const { values } = parseArgs({
  options: {
    organisation: { type: 'string' },
    file: { type: 'string' },
    credits: { type: 'string' },
    brin: { type: 'string' },
    eidas: { type: 'string' },
  },
});
if (values.organisation === undefined) {
  console.error(USAGE);
  process.exit(1);
}
const slug = values.organisation;
const settings =
  values.file === undefined
    ? undefined
    : MicrocredentialSettings.safeParse(JSON.parse(await readFile(values.file, 'utf8')));
if (settings?.success === false) {
  console.error(z.prettifyError(settings.error));
  process.exit(1);
}
const credits = values.credits === undefined ? undefined : Number(values.credits);
if (credits !== undefined && !(credits > 0 && credits <= 60 && credits % 0.5 === 0)) {
  console.error('--credits is a size per leeruitkomst in EC, by half points, such as 5 or 2.5.');
  process.exit(1);
}
try {
  const version = await asOwner((owner) =>
    settlePolicy(owner, { slug, settings: settings?.data, credits, brin: values.brin, eidas: values.eidas }),
  );
  console.log(`${slug} now works under policy version ${version}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
