import { dayAt } from '@bewijskracht/domain';
import type { PublicRegisterView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { orNotFound } from '../../../platform/problem.ts';
import { PublicRegisterQueries } from './public-register.queries.ts';

const PAGE = 50;

/** What somebody asks of the public register: one number, or the next page. */
export interface RegisterQuestion {
  readonly number: string | null;
  readonly after: string | null;
}

/**
 * The register an organisation keeps for everybody: numbers, leeruitkomsten, days and states (DOMAIN §6.1 asks for a
 * register; §8 keeps names out of it). Small counts are not hidden: the list itself tells them.
 */
@Injectable()
export class PublicRegisterReader {
  constructor(@Inject(PublicRegisterQueries) private readonly queries: PublicRegisterQueries) {}

  /** A page of the register with the counts over all of it. Throws 404 when there is no such organisation. */
  async get(slug: string, { number, after }: RegisterQuestion): Promise<PublicRegisterView> {
    const organisation = orNotFound(await this.queries.findName(slug));
    const rows = await this.queries.list(slug, { number, after, limit: PAGE + 1 });
    const shown = rows.slice(0, PAGE);
    return {
      organisation,
      rows: shown.map((row) => ({
        registerNumber: row.register_number,
        leeruitkomst: row.leeruitkomst,
        title: row.title,
        framework: `${row.framework_code} ${row.framework_version}`,
        awardedOn: dayAt(row.registered_at),
        revokedOn: row.revoked_at === null ? null : dayAt(row.revoked_at),
        suspendedOn: row.suspended_at === null ? null : dayAt(row.suspended_at),
        supersededBy: row.superseded_by,
      })),
      next: rows.length > PAGE ? (shown.at(-1)?.register_number ?? null) : null,
      counts: await this.queries.count(slug),
    };
  }
}
