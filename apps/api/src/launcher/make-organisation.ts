import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { hashPassword } from '../features/accounts/index.ts';
import { makeMember, makeOrganisation } from '../seed/organisation.ts';
import { withClient } from './database-setup.ts';

const USAGE =
  'Use: npm run organisation -- --slug hogeschool-x --name "Hogeschool X" --code HX --secretary "Naam" --email naam@hogeschool-x.nl';

/**
 * Makes an organisation with its first person, the board's secretary, who invites everybody else. Run as owner
 * (MIGRATION_DATABASE_URL) after the migration; prints the secretary's first password once.
 */
const url = process.env['MIGRATION_DATABASE_URL'];
const { values } = parseArgs({
  options: {
    slug: { type: 'string' },
    name: { type: 'string' },
    code: { type: 'string' },
    secretary: { type: 'string' },
    email: { type: 'string' },
    'self-registration': { type: 'boolean', default: false },
  },
});
const { slug, name, code, secretary, email } = values;
if (
  url === undefined ||
  slug === undefined ||
  name === undefined ||
  code === undefined ||
  secretary === undefined ||
  email === undefined
) {
  console.error(`${USAGE}\nMIGRATION_DATABASE_URL must be the database as bewijskracht_owner; see docs/operations.md.`);
  process.exit(1);
}

const password = randomBytes(15).toString('base64url');
const passwordHash = await hashPassword(password);
await withClient(url, async (owner) => {
  await owner.query('begin');
  const { id } = await makeOrganisation(owner, {
    slug,
    name,
    registerCode: code.toUpperCase(),
    demonstration: false,
    selfRegistration: values['self-registration'],
  });
  await makeMember(owner, {
    organisationId: id,
    name: secretary,
    email: email.toLowerCase(),
    roles: ['secretary'],
    passwordHash,
  });
  await owner.query('commit');
});
console.log(`${name} is there. ${secretary} logs in as ${email.toLowerCase()} with the password ${password}`);
