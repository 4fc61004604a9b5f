import { createHash } from 'node:crypto';
import { canAnnounce, canonicalJson } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { allow, conflict } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { FrameworkReader } from '../frameworks/index.ts';
import { AfterAnnouncing } from './after-announcing.ts';
import { asMember } from './decisions.presenter.ts';
import { DecisionsRepository } from './decisions.repository.ts';
import { makeResultDocument } from './result-document.ts';
import { ResultsRepository } from './results.repository.ts';

/** Tells candidates what was decided: the full result, fixed, with where and until when one can disagree (DESIGN §6). */
@Injectable()
export class AnnouncingService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(DecisionsRepository) private readonly decisions: DecisionsRepository,
    @Inject(ResultsRepository) private readonly results: ResultsRepository,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(AfterAnnouncing) private readonly after: AfterAnnouncing,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /**
   * Announces every case of a meeting that is decided as a whole; one that still waits, for a vote or for reasons to be
   * mended, waits on. Returns how many candidates were told.
   */
  announce(actor: Actor, sessionId: string, at: Date): Promise<number> {
    return this.db.write(actor, async () => {
      await this.decisions.lockSession(sessionId);
      allow(canAnnounce(asMember(actor)));
      const told: { id: string; assessmentId: string; hash: string }[] = [];
      for (const assessmentId of await this.results.listUnannounced(sessionId)) {
        const facts = await this.results.getFacts(assessmentId);
        const { framework } = await this.frameworks.get(facts.frameworkVersionId);
        const made = makeResultDocument(actor, { facts, framework }, at);
        if (!made.ok) continue;
        const id = newId();
        await this.after.follow(actor, { id, facts, remedyUntil: made.value.remedy.until });
        await this.results.insertAnnouncement(actor, { id, facts, result: made.value, at });
        told.push({ id, assessmentId, hash: createHash('sha256').update(canonicalJson(made.value)).digest('hex') });
      }
      if (told.length === 0) throw conflict('nothing-to-announce');
      for (const { id, assessmentId, hash } of told) {
        await this.audit.record(actor, 'decisions.announced', {
          subjectId: id,
          assessment: assessmentId,
          result: hash,
        });
      }
      return told.length;
    });
  }
}
