import { parseArgs } from 'node:util';
import { ROUTE_CODES } from '@bewijskracht/domain';
import { z } from 'zod';
import { settleRoute } from '../seed/settle-route.ts';
import { asOwner } from './as-owner.ts';

const USAGE = `Use: npm run route -- --organisation SLUG --route evc [--decider "EVC Zuid" --decider-en "EVC Zuid"]
       [--remedy "Maak bezwaar bij …" --remedy-en "Object to …"] [--days 14] [--close]
Routes: ${ROUTE_CODES.join(', ')}.`;

/**
 * Opens, changes or closes a route on which an organisation decides. What its paper is worth is said by the route itself;
 * papers that were issued before keep what they say.
 */
const { values } = parseArgs({
  options: {
    organisation: { type: 'string' },
    route: { type: 'string' },
    decider: { type: 'string' },
    'decider-en': { type: 'string' },
    remedy: { type: 'string' },
    'remedy-en': { type: 'string' },
    days: { type: 'string' },
    close: { type: 'boolean', default: false },
  },
});
const code = z.enum(ROUTE_CODES).safeParse(values.route);
const days = z.coerce.number().int().min(1).max(366).optional().safeParse(values.days);
const { organisation: slug, decider, remedy } = values;
const isHalf = (nl: string | undefined, en: string | undefined): boolean => (nl === undefined) !== (en === undefined);
if (
  slug === undefined ||
  !code.success ||
  !days.success ||
  isHalf(decider, values['decider-en']) ||
  isHalf(remedy, values['remedy-en'])
) {
  console.error(USAGE);
  process.exit(1);
}

try {
  await asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>('select id from organisation where slug = $1', [slug]);
    if (rows[0] === undefined) throw new Error(`there is no organisation ${slug}`);
    await settleRoute(owner, rows[0].id, {
      code: code.data,
      decider: inBoth(decider, values['decider-en']),
      remedy: inBoth(remedy, values['remedy-en']),
      remedyDays: days.data,
      open: !values.close,
    });
  });
  console.log(`${slug}: the route ${code.data} is ${values.close ? 'closed to new portfolios' : 'open'}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function inBoth(nl: string | undefined, en: string | undefined) {
  return nl === undefined || en === undefined ? undefined : { nl, en };
}
