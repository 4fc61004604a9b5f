import type { Issuer } from '@bewijskracht/domain';
import type { Database } from '../../../platform/database.ts';
import { orNotFound } from '../../../platform/problem.ts';

/** The actor's own organisation as an issuer. Inside a read or write of the caller. */
export async function ownIssuer(db: Database): Promise<Issuer> {
  const [row] = await db.sql<{
    slug: string;
    name: string;
    website: string;
    email: string;
    country_code: string;
  }>('select slug, name, website, email, country_code from organisation');
  const { slug, name, website, email, country_code: countryCode } = orNotFound(row);
  return { slug, name, url: website, email, countryCode };
}
