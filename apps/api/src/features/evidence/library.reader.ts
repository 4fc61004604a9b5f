import type { Evidence, Link } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { EvidenceQueries } from './evidence.queries.ts';
import type { EvidenceRow, ExplanationRow } from './evidence.presenter.ts';
import { asLink } from './links.service.ts';

/** The actor's whole library, as rows for a screen and as values for the rules. */
export interface Library {
  readonly rows: readonly EvidenceRow[];
  readonly explanationRows: readonly ExplanationRow[];
  readonly evidence: readonly Evidence[];
  readonly links: readonly Link[];
  /** What the actor wrote about a leeruitkomst; empty when nothing. */
  readonly explanationOf: (leeruitkomst: string) => string;
}

/** Answers what is in the actor's library. Runs inside a read or write of the caller. */
@Injectable()
export class LibraryReader {
  constructor(@Inject(EvidenceQueries) private readonly queries: EvidenceQueries) {}

  async read(portfolioId: string): Promise<Library> {
    const rows = await this.queries.library();
    const explanationRows = await this.queries.explanations(portfolioId);
    const texts = new Map(explanationRows.map(({ leeruitkomst, text }) => [leeruitkomst, text]));
    return {
      rows,
      explanationRows,
      evidence: rows.map(asEvidence),
      links: rows.flatMap((row) => row.links.map(asLink)),
      explanationOf: (leeruitkomst) => texts.get(leeruitkomst) ?? '',
    };
  }
}

const asEvidence = (row: EvidenceRow): Evidence => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  periodStart: row.period_start,
  periodEnd: row.period_end,
  organisation: row.organisation_name,
  setting: row.setting,
  targetGroup: row.target_group,
  scale: row.scale,
  ownRole: row.own_role,
  together: row.together,
  ownPart: row.own_part,
  people: row.people,
  aiUse: row.ai_use,
  files: row.files.map(({ sha256, name, size, media_type }) => ({
    sha256,
    name,
    size: Number(size),
    type: media_type,
  })),
  webAddress: row.address,
  reflection: row.reflection,
});
