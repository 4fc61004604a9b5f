import type { ResultView, SessionListView, SessionView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { decisionsCsv, listDecisions, renderDecisions } from './decision-list.ts';
import type { DecisionLine } from './decision-list.ts';
import { keepsOut, presentResult, presentSession, presentSessions } from './decisions.presenter.ts';
import { DecisionsQueries } from './decisions.queries.ts';
import type { SessionHeadRow } from './decisions.queries.ts';
import { renderResult } from './result-pdf.ts';

/** More than any agenda takes: what is not on the list waits behind these, and the page says so. */
const MOST_ADVISED = 500;

/** The board's pages and papers, and an announced result; each from one read. */
@Injectable()
export class DecisionsReader {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(DecisionsQueries) private readonly queries: DecisionsQueries,
  ) {}

  listSessions(actor: Actor, at: Date): Promise<SessionListView> {
    return this.db.read(actor, async () => {
      const sessions = await this.queries.listSessions();
      const waiting = await this.queries.listAdvised(MOST_ADVISED + 1);
      const [advised, moreAdvised] = [waiting.slice(0, MOST_ADVISED), waiting.length > MOST_ADVISED];
      const members = await this.queries.listBoard();
      return presentSessions(actor, { sessions, advised, moreAdvised, members }, at);
    });
  }

  getSession(actor: Actor, id: string): Promise<SessionView> {
    return this.db.read(actor, async () =>
      presentSession(actor, await this.queries.getSession(id), await this.queries.listItems(id)),
    );
  }

  getResult(actor: Actor, id: string): Promise<ResultView> {
    return this.db.read(actor, async () => presentResult(await this.queries.getResult(id)));
  }

  /** The result as a PDF in the reader's language. */
  async resultPdf(actor: Actor, id: string, language: 'nl' | 'en'): Promise<Buffer> {
    const row = await this.db.read(actor, () => this.queries.getResult(id));
    return renderResult(row.result, row.announced_at, language);
  }

  /** The list of decisions as a PDF. */
  async decisionsPdf(actor: Actor, id: string, language: 'nl' | 'en', at: Date): Promise<Buffer> {
    const { session, lines } = await this.listLines(actor, id, language);
    return renderDecisions(session, { lines, organisation: actor, language, at });
  }

  /** The list of decisions for a spreadsheet. */
  async decisionsCsv(actor: Actor, id: string, language: 'nl' | 'en'): Promise<string> {
    const { lines } = await this.listLines(actor, id, language);
    return decisionsCsv(lines, language);
  }

  private async listLines(
    actor: Actor,
    id: string,
    language: 'nl' | 'en',
  ): Promise<{ session: SessionHeadRow; lines: DecisionLine[] }> {
    const { session, items } = await this.db.read(actor, async () => ({
      session: await this.queries.getSession(id),
      items: await this.queries.listItems(id),
    }));
    // Minutes are for all; of a case one keeps out of, one reads the outcome when the candidate does.
    const own = items.filter((item) => item.decision?.announcedAt != null || !keepsOut(actor, item));
    return { session, lines: listDecisions(own, language) };
  }
}
