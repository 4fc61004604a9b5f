import type { EvidenceListView, EvidenceView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { presentEvidence } from './evidence.presenter.ts';
import type { EvidenceRow, ExplanationRow } from './evidence.presenter.ts';
import type { ServedFile } from './serve-file.ts';

/** The library in the candidate's own order; the policy keeps everybody else out. */
const LIBRARY = `
  select e.id, e.title, e.kind, e.period_start::text, e.period_end::text, e.organisation_name, e.setting, e.target_group, e.scale,
    e.own_role, e.together, e.own_part, e.address, e.reflection, e.people, e.ai_use, e.version, e.created_at, e.updated_at,
    (select coalesce(json_agg(f order by f.uploaded_at, f.id), '[]')
      from (select id, name, media_type, size, sha256, uploaded_at from evidence_file
        where organisation_id = e.organisation_id and evidence_id = e.id and removed_at is null) f) as files,
    (select coalesce(json_agg(l order by l.leeruitkomst, l.gedragsindicator nulls first), '[]')
      from (select id, evidence_id, leeruitkomst, gedragsindicator, motivation, where_to_see, version, updated_at from evidence_link
        where organisation_id = e.organisation_id and evidence_id = e.id) l) as links
  from evidence e
  where e.candidate_id = app.own_candidate() and e.removed_at is null and ($1::uuid is null or e.id = $1)
  order by e.created_at, e.id`;

/** The screens of the library, and which file an actor may read. */
@Injectable()
export class EvidenceQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  async list(actor: Actor): Promise<EvidenceListView> {
    return { evidence: (await this.db.read(actor, () => this.library())).map(presentEvidence) };
  }

  /** One item of the actor's own library; 404 when it isn't theirs or was removed. */
  async get(actor: Actor, id: string): Promise<EvidenceView> {
    const [row] = await this.db.read(actor, () => this.library(id));
    return presentEvidence(orNotFound(row));
  }

  /** The rows of the actor's library, within the caller's transaction. */
  library(id?: string): Promise<EvidenceRow[]> {
    return this.db.sql<EvidenceRow>(LIBRARY, [id ?? null]);
  }

  /** What the actor wrote about each leeruitkomst of a portfolio, within the caller's transaction. */
  explanations(portfolioId: string): Promise<ExplanationRow[]> {
    return this.db.sql<ExplanationRow>(
      'select leeruitkomst, text, version, updated_at from evidence_explanation where portfolio_id = $1 order by leeruitkomst',
      [portfolioId],
    );
  }

  /** The file with these bytes, in the actor's own library or in a dossier that is open to them; 404 otherwise. */
  async file(actor: Actor, sha256: string): Promise<ServedFile> {
    const [row] = await this.db.read(actor, () =>
      this.db.sql<{ name: string; media_type: string; size: string }>(
        'select name, media_type, size from app.readable_file($1)',
        [sha256],
      ),
    );
    const { name, media_type: mediaType, size } = orNotFound(row);
    return { sha256, name, mediaType, size: Number(size) };
  }
}
