import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database.ts';

/** A number of the public register. It names nobody, and no address of a paper can be made from it. */
export interface PublicRegisterRow {
  readonly register_number: string;
  readonly leeruitkomst: string;
  readonly title: string;
  readonly framework_code: string;
  readonly framework_version: string;
  readonly registered_at: Date;
  readonly revoked_at: Date | null;
  readonly suspended_at: Date | null;
  readonly superseded_by: string | null;
}

/** How many deelcertificaten of one leeruitkomst were issued in one year, and how many of those were revoked since. */
export interface RegisterCountRow {
  readonly leeruitkomst: string;
  readonly title: string;
  readonly year: number;
  readonly issued: number;
  readonly revoked: number;
}

/** What anyone may ask of an organisation's register. */
@Injectable()
export class PublicRegisterQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The organisation's own name by its name in addresses; undefined when there is none. */
  async findName(slug: string): Promise<string | undefined> {
    const [row] = await this.db.asNobody<{ name: string }>('select name from app.public_issuer($1)', [slug]);
    return row?.name;
  }

  /** A page of numbers, newest first; `after` is the last number of the page before, `number` asks for exactly one. */
  list(
    slug: string,
    { number, after, limit }: { number: string | null; after: string | null; limit: number },
  ): Promise<PublicRegisterRow[]> {
    return this.db.asNobody<PublicRegisterRow>('select * from app.public_register($1, $2, $3, $4)', [
      slug,
      number,
      after,
      limit,
    ]);
  }

  /** The counts, per leeruitkomst and year. */
  count(slug: string): Promise<RegisterCountRow[]> {
    return this.db.asNobody<RegisterCountRow>('select * from app.public_register_counts($1)', [slug]);
  }
}
