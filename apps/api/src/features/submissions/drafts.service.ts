import type { DossierView, ReadinessView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { DossierReader } from './dossier.reader.ts';
import { DraftReader } from './draft.reader.ts';
import { SubmissionsRepository } from './submissions.repository.ts';
import { presentDossier, presentReadiness, presentRoundRefusal } from './submissions.presenter.ts';

/** What a candidate can look at before and after submitting. Reads only. */
@Injectable()
export class DraftsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(DraftReader) private readonly drafts: DraftReader,
    @Inject(DossierReader) private readonly dossiers: DossierReader,
    @Inject(SubmissionsRepository) private readonly submissions: SubmissionsRepository,
  ) {}

  /** "Klaar om in te dienen?"; own work and the policy are asked when submitting and taken as stated here. */
  readiness(actor: Actor, leeruitkomsten: readonly string[], now: Date): Promise<ReadinessView> {
    return this.db.read(actor, async () => {
      const draft = await this.drafts.read(leeruitkomsten);
      const forbidden = draft.round.ok ? [] : presentRoundRefusal(draft.round.refusal);
      const lines = [...forbidden, ...presentReadiness(this.drafts.readinessOf(draft, now))];
      return { ready: lines.every(({ severity }) => severity !== 'blocks'), lines };
    });
  }

  /** "Bekijk zoals de beoordelaar": what would be frozen now. */
  preview(actor: Actor, leeruitkomsten: readonly string[]): Promise<DossierView> {
    return this.db.read(actor, async () => {
      const draft = await this.drafts.read(leeruitkomsten);
      return presentDossier(this.drafts.manifestOf(draft), {
        candidateNumber: draft.portfolio.candidateNumber,
        files: draft.files,
      });
    });
  }

  /** What was frozen of one of the actor's own submissions. */
  frozen(actor: Actor, id: string): Promise<DossierView> {
    return this.db.read(actor, async () => {
      await this.submissions.getOwn(id);
      return this.dossiers.get(id);
    });
  }
}
