import type { PlaceRequest, SavedScoreView, SaveScoreRequest, TiesRequest } from '@bewijskracht/contracts';
import { declareNoTies, declareTies, emptySheet, findJudgement, sealSheet, writeSheet } from '@bewijskracht/domain';
import type { LeeruitkomstSheet, SealedSheet, SheetContent } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { conflict, notFound, orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { beOnCase, mayWrite } from './access.ts';
import { AssessmentRepository } from './assessment.repository.ts';
import type { Case } from './case.ts';
import { sealedSheets, sheetOf, SheetsRepository } from './sheets.repository.ts';
import type { SheetRow } from './sheets.repository.ts';

/** One assessor at work: signs, writes, seals. Until the reveal nothing here tells anybody else how far they are. */
@Injectable()
export class ScoringService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AssessmentRepository) private readonly cases: AssessmentRepository,
    @Inject(SheetsRepository) private readonly sheets: SheetsRepository,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** "Geen banden": signed before the dossier opens; an empty sheet lies ready from then on. */
  declare(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.cases.getOwnForUpdate(actor, id);
      const declared = orRefuse(declareNoTies(found, actor.accountId, at));
      await this.cases.saveDeclaration(actor, id, at);
      await this.sheets.open(actor, found, { content: emptySheet(await this.sheets.getManifest(found)), at });
      if (declared.state !== found.state) await this.cases.saveState(id, declared.state);
      await this.audit.record(actor, 'assessment.declared', { subjectId: id });
    });
  }

  /** An assessor who does have ties: whoever appointed them is told, reads which, and chooses somebody else. */
  declareTies(actor: Actor, id: string, { reason }: TiesRequest, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.cases.getOwnForUpdate(actor, id);
      const ties = orRefuse(declareTies(found, actor.accountId, reason));
      await this.cases.saveTies(actor, id, { reason: ties.reason, at });
      const to = { accountId: found.appointedBy };
      await this.mail.post(actor, { to, template: 'assessment.tied', parameters: { id: found.submissionId } });
      await this.audit.record(actor, 'assessment.tied', { subjectId: id });
    });
  }

  /** Autosave of one leeruitkomst. Writes the author's own sheet and nothing else: no audit line, nothing on the case. */
  saveScore(
    actor: Actor,
    { id, leeruitkomst }: { id: string; leeruitkomst: string },
    { content, version }: SaveScoreRequest,
    at: Date,
  ): Promise<SavedScoreView> {
    return this.db.write(actor, async () => {
      const own = await this.getOwnSheet(actor, id);
      const sheet = sheetOf(own);
      if (findJudgement(sheet, leeruitkomst) === undefined) throw notFound();
      orRefuse(writeSheet(sheet, withJudgement(sheet, { leeruitkomst, ...content })));
      const saved = await this.sheets.saveScore(own.id, leeruitkomst, { content, version, at });
      if (saved === undefined) throw conflict('changed-elsewhere');
      return { version: saved, updatedAt: at.toISOString() };
    });
  }

  /** Where the assessor stopped reading, to open there again; their own affair. A sealed sheet keeps its last place. */
  savePlace(actor: Actor, id: string, place: PlaceRequest): Promise<void> {
    return this.db.write(actor, async () => {
      const own = await this.getOwnSheet(actor, id);
      if (own.sealed_at === null) await this.sheets.savePlace(own.id, place);
    });
  }

  /**
   * "Leg vast". The first seal publishes nothing: no audit line, no mail, no change to the case. The last one reveals:
   * the database then writes the lines of all seals at once (DESIGN §3.2), and each assessor is told.
   */
  seal(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.cases.getOwnForUpdate(actor, id);
      const own = await this.sheets.getOwn(id);
      if (own.sealed_at === null) mayWrite(actor, found);
      const [earlier = null] = sealedSheets(await this.sheets.list(id)).filter((sheet) => isEarlier(sheet, own));
      orRefuse(sealSheet(sheetOf(own), { manifest: await this.sheets.getManifest(found), earlier }, at));
      if (await this.sheets.seal(own, id, at)) await this.tellAll(actor, found, own.round);
    });
  }

  private async getOwnSheet(actor: Actor, id: string): Promise<SheetRow> {
    const found = await this.cases.get(id);
    beOnCase(actor, found);
    const own = await this.sheets.getOwn(id);
    if (own.sealed_at === null) mayWrite(actor, found);
    return own;
  }

  private async tellAll(actor: Actor, { id, assessors }: Case, round: number): Promise<void> {
    const template = round === 1 ? 'assessment.revealed' : 'assessment.revised';
    for (const { accountId } of assessors) {
      await this.mail.post(actor, { to: { accountId }, template, parameters: { id } });
    }
  }
}

const withJudgement = (sheet: SheetContent, judgement: LeeruitkomstSheet): SheetContent => ({
  leeruitkomsten: sheet.leeruitkomsten.map((known) =>
    known.leeruitkomst === judgement.leeruitkomst ? judgement : known,
  ),
});

const isEarlier = (sheet: SealedSheet, own: SheetRow): boolean =>
  sheet.accountId === own.account_id && sheet.round < own.round;
