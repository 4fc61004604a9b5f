import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { AuditTrail } from '../audit/index.ts';
import { RegisterExportQueries } from './register-export.queries.ts';
import type { AuditHead, ExportRow } from './register-export.queries.ts';

/** Rows asked for at once: a large register never fills the memory of the database's answer. */
const BATCH = 1000;

/** The forms an auditor may ask for. */
export type ExportForm = 'csv' | 'json';

/** A register to hand over: its text, and the hash under which the audit trail remembers that it was made. */
export interface RegisterExport {
  readonly text: string;
  readonly sha256: string;
}

const COLUMNS: readonly (keyof ExportRow)[] = [
  'registerNumber',
  'candidateNumber',
  'framework',
  'leeruitkomst',
  'assessmentId',
  'assessors',
  'interviewOn',
  'registeredAt',
  'announcedAt',
  'issuedAt',
  'revokedAt',
  'revocationCategory',
  'key',
  'statusListId',
  'statusListIndex',
  'credentialSha256',
  'certificateSha256',
];

/** Hands the register to an auditor: every number with what it rests on, no names; the hash of what was handed over is recorded. */
@Injectable()
export class RegisterExportService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(RegisterExportQueries) private readonly queries: RegisterExportQueries,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The whole register as it stands at `at`. Written line by line, so that an auditor can compare two exports. */
  async make(actor: Actor, form: ExportForm, at: Date): Promise<RegisterExport> {
    const head = await this.db.read(actor, () => this.queries.auditHead());
    const rows = await this.readAll(actor, at);
    const text = form === 'csv' ? writeCsv(rows) : writeJson(rows, head, at);
    const sha256 = createHash('sha256').update(text).digest('hex');
    await this.db.write(actor, () =>
      this.audit.record(actor, 'register.exported', { subjectId: actor.accountId, form, rows: rows.length, sha256 }),
    );
    return { text, sha256 };
  }

  private async readAll(actor: Actor, before: Date): Promise<ExportRow[]> {
    const rows: ExportRow[] = [];
    let batch: ExportRow[];
    do {
      const after = rows.at(-1)?.registerNumber ?? null;
      batch = await this.db.read(actor, () => this.queries.list({ after, before, limit: BATCH }));
      rows.push(...batch);
    } while (batch.length === BATCH);
    return rows;
  }
}

/** RFC 4180 with a byte order mark, as spreadsheets expect; what could start a formula is made harmless. */
function writeCsv(rows: readonly ExportRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...COLUMNS],
    record_delimiter: 'windows',
    escape_formulas: true,
    bom: true,
  });
}

function writeJson(rows: readonly ExportRow[], auditHead: AuditHead, at: Date): string {
  return `${JSON.stringify({ madeAt: at.toISOString(), auditHead, deelcertificaten: rows }, null, 1)}\n`;
}
