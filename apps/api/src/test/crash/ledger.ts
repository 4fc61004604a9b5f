import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'pg';
import { patiently } from './client.ts';
import type { Act } from './client.ts';
import type { Machine } from './machine.ts';

/** What the platform has said it did, each in the words of one check. */
export type Confirmed =
  | { readonly act: 'upload'; readonly fileId: string; readonly sha256: string }
  | { readonly act: 'autosave'; readonly evidenceId: string; readonly version: number; readonly ownPart: string }
  | {
      readonly act: 'autosave';
      readonly assessmentId: string;
      readonly accountId: string;
      readonly version: number;
      readonly saw: string;
    }
  | { readonly act: 'submit'; readonly submissionId: string; readonly manifestHash: string }
  | { readonly act: 'seal'; readonly assessmentId: string; readonly accountId: string }
  | { readonly act: 'decide'; readonly assessmentId: string; readonly registered: number };

/** Remembers everything that was confirmed, and looks behind the platform's back whether it is there. */
export class Ledger {
  private readonly all: Confirmed[] = [];
  private looked = 0;

  constructor(private readonly machine: Machine) {}

  confirm(entry: Confirmed): void {
    this.all.push(entry);
  }

  count(act: Act): number {
    return this.all.filter((entry) => entry.act === act).length;
  }

  /** What was confirmed since the last look and isn't there. */
  async missingSinceLastLook(): Promise<readonly string[]> {
    const fresh = this.all.slice(this.looked);
    this.looked = this.all.length;
    return this.missing(fresh);
  }

  /** Of everything ever confirmed, what isn't there. */
  missingOfAll(): Promise<readonly string[]> {
    return this.missing(this.all);
  }

  private async missing(entries: readonly Confirmed[]): Promise<readonly string[]> {
    const missing: string[] = [];
    for (const entry of entries) {
      if (!(await patiently(() => this.isThere(entry)))) missing.push(JSON.stringify(entry));
    }
    return missing;
  }

  private async isThere(entry: Confirmed): Promise<boolean> {
    const { owner } = this.machine;
    if (entry.act === 'upload') {
      const found = await owner.query<{ organisation_id: string; sha256: string }>(
        'select organisation_id, sha256 from evidence_file where id = $1',
        [entry.fileId],
      );
      const row = found.rows[0];
      return row?.sha256 === entry.sha256 && (await hashStored(this.machine, row)) === entry.sha256;
    }
    return isTrue(owner, ...questionOn(entry));
  }
}

interface Named {
  readonly organisation_id: string;
  readonly sha256: string;
}

/** Where the bytes are that a row names. */
export const storedAt = ({ directory }: Machine, { organisation_id: organisationId, sha256 }: Named): string =>
  path.join(directory, 'files', organisationId, sha256);

/** The SHA-256 of the bytes that are kept under a name; undefined when there are none. */
export async function hashStored(machine: Machine, named: Named): Promise<string | undefined> {
  const hash = createHash('sha256');
  return pipeline(createReadStream(storedAt(machine, named)), hash).then(
    () => hash.digest('hex'),
    () => undefined,
  );
}

async function isTrue(owner: Pool, text: string, parameters: readonly unknown[]): Promise<boolean> {
  const { rows } = await owner.query<{ yes: boolean }>(`select (${text}) as yes`, [...parameters]);
  return rows[0]?.yes === true;
}

/** A later version may stand over what was confirmed, but nothing may stand in the place of the same version. */
function questionOn(entry: Exclude<Confirmed, { act: 'upload' }>): [string, readonly unknown[]] {
  switch (entry.act) {
    case 'autosave':
      return 'evidenceId' in entry
        ? [
            'select version > $2 or (version = $2 and own_part = $3) from evidence where id = $1',
            [entry.evidenceId, entry.version, entry.ownPart],
          ]
        : [
            `select bool_or(c.version > $3 or (c.version = $3 and c.content->>'saw' = $4)) from assessment_score c
             join assessment_score_sheet s on (s.organisation_id, s.id) = (c.organisation_id, c.sheet_id)
             where s.assessment_id = $1 and s.account_id = $2 and s.round = 1`,
            [entry.assessmentId, entry.accountId, entry.version, entry.saw],
          ];
    case 'submit':
      return [
        `select s.manifest_hash = $2 and encode(sha256(convert_to(m.canonical, 'UTF8')), 'hex') = $2
         from submission s join submission_manifest m on (m.organisation_id, m.submission_id) = (s.organisation_id, s.id) where s.id = $1`,
        [entry.submissionId, entry.manifestHash],
      ];
    case 'seal':
      return [
        'select bool_or(sealed_at is not null) from assessment_score_sheet where assessment_id = $1 and account_id = $2',
        [entry.assessmentId, entry.accountId],
      ];
    case 'decide':
      return [
        `(select count(*) from decision where assessment_id = $1) = 1
         and (select count(*) from credential_deelcertificaat where assessment_id = $1) = $2`,
        [entry.assessmentId, entry.registered],
      ];
  }
}
