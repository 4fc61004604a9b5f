import type { AssessmentView, NewTokenView, ScoreContent } from '@bewijskracht/contracts';
import { DOOR_KINDS, DOOR_SCOPES } from '@bewijskracht/domain';
import { completeContent } from '../cases.ts';
import type { TestApp } from '../database.ts';
import { makeOrganisation, makePerson, PASSWORD } from '../people.ts';
import { startClock, stopClock } from './frozen-clock.ts';
import { ask, idsIn, observerOf, withoutChance } from './observation.ts';
import type { Answer, Observer } from './observation.ts';
import { readApi } from './operations.ts';
import type { Method } from './operations.ts';
import { pinApp } from './pinned-app.ts';
import type { PinnedApp } from './pinned-app.ts';
import { questionsFor, readsAfterwards } from './questions.ts';
import type { Question } from './questions.ts';
import { everythingBySql, everythingThereIs, makeOlder, readProbe } from './sql-probe.ts';
import type { PlantedRow, SqlProbe } from './sql-probe.ts';
import { makeWorld } from './world.ts';
import type { World } from './world.ts';

/** Somebody who must not notice what Anne does; with every role of the organisation when they wear every hat. */
export interface Outsider extends Observer {
  readonly world: Pick<World, 'organisation'>;
  readonly everyHat: boolean;
}

/** Who plays: both authors, and whoever replaces one of them. */
type ActorName = 'anne' | 'bram' | 'coordinator';

/** What everybody can learn, by where: "coordinator: GET /api/queue". */
export type Seen = ReadonlyMap<string, string>;

/** How to look: thorough also asks for papers and wherever a role alone is refused. */
export interface Look {
  readonly kind?: 'thorough' | 'quick';
  /** Whose eyes; everybody's when empty. */
  readonly only?: readonly string[];
}

/** One thing that differs between two worlds. */
export interface Leak {
  readonly where: string;
  readonly difference: string;
}

/** The stage on which Anne acts and the others look; every look finds the same world, but for what Anne did. */
export class SealStage {
  /** Who is refused where for their role alone, whatever they ask: found by the first look, asked again by thorough ones. */
  private readonly refused = new Set<string>();
  /** Whom the coordinator may now know to be done, by account. */
  private done: ReadonlySet<string> = new Set();

  private constructor(
    private readonly test: TestApp,
    readonly world: World,
    readonly pinned: PinnedApp,
    private readonly parts: {
      readonly outsiders: readonly Outsider[];
      readonly actors: Readonly<Record<ActorName, Observer>>;
      readonly questions: readonly Question[];
      readonly afterwards: readonly Question[];
      readonly probe: SqlProbe;
      readonly annesRows: readonly PlantedRow[];
      readonly plain: (text: string) => string;
    },
  ) {}

  /** Builds the world, stops the clock and ties the application to one transaction. */
  static async open(test: TestApp): Promise<SealStage> {
    const world = await makeWorld(test, 'aanval');
    const outsiders = await outsidersOf(test, world);
    const actors = {
      anne: await observerOf(test, 'anne', world.people.anne),
      bram: await observerOf(test, 'bram', world.people.bram),
      coordinator: await observerOf(test, 'coordinator', world.people.coordinator),
    };
    const api = await readApi(test);
    const pinned = await pinApp(test);
    const now = stopClock();
    await pinned.asSuperuser(makeOlder);
    const known = idsIn([...(await pinned.asSuperuser(everythingThereIs)).values()].join('\n'));
    const annesRows = await pinned.asSuperuser((sql) => rowsOf(sql, world));
    const sheet = annesRows.flatMap(({ table, row }) =>
      table.endsWith('_sheet') ? [(JSON.parse(row) as { id: string }).id] : [],
    );
    return new SealStage(test, world, pinned, {
      outsiders,
      actors,
      questions: questionsFor(api, world, [...sheet, world.ids.anne, world.ids.case, world.ids.submission]),
      afterwards: readsAfterwards(api, world),
      probe: await pinned.asSuperuser(readProbe),
      annesRows,
      plain: withoutChance(known, now),
    });
  }

  async close(): Promise<void> {
    startClock();
    await this.pinned.release();
  }

  /** Everything that everybody can learn now. */
  async look({ kind = 'quick', only = [] }: Look = {}): Promise<Seen> {
    const seen = new Map<string, string>();
    for (const outsider of this.parts.outsiders) {
      if (only.length > 0 && !only.includes(outsider.name)) continue;
      await this.pinned.undone(async () => {
        if (outsider.everyHat) await this.putOnEveryHat(outsider);
        await this.askEverything(outsider, kind, seen);
        await this.lookBySql(outsider, seen);
      });
    }
    return seen;
  }

  private async askEverything(outsider: Outsider, kind: Look['kind'], seen: Map<string, string>): Promise<void> {
    const isNobody = outsider.person === undefined;
    for (const question of this.parts.questions) {
      const place = `${outsider.name}: ${question.name}`;
      if (question.isFrontDoor && !isNobody) continue;
      if (kind !== 'thorough' && (question.isSlow || this.refused.has(place))) continue;
      const status = await this.askOne(outsider, question, seen);
      if (status === 401 || status === 403) this.refused.add(place);
      else for (const variant of question.variants) await this.askOne(outsider, variant, seen);
    }
  }

  private askOne(outsider: Outsider, question: Question, seen: Map<string, string>): Promise<number> {
    const { name, request, hasNext } = question;
    return this.pinned.undone(async () => {
      const answer = await this.hear(outsider, { name, request }, seen);
      if (answer.status >= 300) return answer.status;
      if (hasNext) await this.turnThePage(outsider, { name, url: request.url }, { answer, seen });
      if (request.method !== 'GET' && ON_THE_CASE.test(request.url)) await this.lookAfterwards(outsider, name, seen);
      return answer.status;
    });
  }

  /** One request: what it was answered, and what the answer took. */
  private async hear(
    outsider: Outsider,
    { name, request }: Pick<Question, 'name' | 'request'>,
    seen: Map<string, string>,
  ): Promise<Answer> {
    const { result: answer, work } = await this.pinned.counting(() => ask(this.test, outsider, request));
    seen.set(`${outsider.name}: ${name}`, this.textOf(outsider, answer));
    if (request.url !== ASKS_NOW_AND_THEN) seen.set(`${outsider.name}: work of ${name}`, work);
    return answer;
  }

  private async turnThePage(
    outsider: Outsider,
    { name, url }: { name: string; url: string },
    { answer, seen }: { answer: Answer; seen: Map<string, string> },
  ): Promise<void> {
    const { next } = JSON.parse(answer.body) as { next?: string | null };
    if (next == null) return;
    const address = `${url}${url.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
    await this.hear(outsider, { name: `${name} next page`, request: { method: 'GET', url: address } }, seen);
  }

  /** What the write brought about, as far as anybody learns it: the mail it posts, and what the writer reads next. */
  private async lookAfterwards(outsider: Outsider, name: string, seen: Map<string, string>): Promise<void> {
    const mail = await this.pinned.asSuperuser((sql) =>
      sql(
        `select account_id, address, template, parameters - 'token' as parameters from mail_message where created_at >= now() order by 1, 2, 3, 4`,
      ),
    );
    seen.set(`${outsider.name}: mail after ${name}`, this.parts.plain(JSON.stringify(mail)));
    for (const read of this.parts.afterwards) {
      await this.hear(outsider, { name: `${read.name} after ${name}`, request: read.request }, seen);
    }
  }

  private async lookBySql(outsider: Outsider, seen: Map<string, string>): Promise<void> {
    const { ids } = this.world;
    const { probe, annesRows, plain } = this.parts;
    const calls = probe.calls([ids.case, ids.submission, ids.candidate, ids.anne, ids.proposal], annesRows);
    const observer = { organisation: outsider.world.organisation, person: outsider.person };
    const found = await everythingBySql(this.pinned, observer, { probe, calls });
    for (const [where, text] of found) seen.set(`${outsider.name}: SQL ${where}`, plain(text));
  }

  private textOf({ name }: Outsider, { status, headers, body }: Answer): string {
    // A picture of a secret is as long as the secret's dots make it.
    if (body.includes('"qr":"data:'))
      return this.parts.plain(`${status} ${headers.replace(LENGTH, '$1<secret>')} ${body}`);
    if (name !== 'coordinator') return this.parts.plain(`${status} ${headers} ${body}`);
    const { told, length } = this.withoutDone(body);
    return this.parts.plain(`${status} ${headers.replace(LENGTH, `$1${length}`)} ${told}`);
  }

  /** What a coordinator reads, but for the one word they may: that somebody who sealed is done (DESIGN §3.2). */
  private withoutDone(body: string): { told: string; length: number } {
    const told = body.replaceAll(DONE, (line, accountId: string) =>
      this.done.has(accountId) ? line.replace('"done":true', '"done":false') : line,
    );
    return { told, length: Buffer.byteLength(told) };
  }

  private putOnEveryHat({ person }: Outsider): Promise<unknown> {
    return this.pinned.asSuperuser((sql) =>
      sql(
        `update account_membership set roles = array['candidate', 'coordinator', 'assessor', 'secretary', 'boardMember'] where account_id = $1`,
        [person?.accountId],
      ),
    );
  }

  /** Everything that stands in the database, by table. */
  async everything(): Promise<ReadonlyMap<string, string>> {
    return this.pinned.asSuperuser(everythingThereIs);
  }

  /** Makes what happened until now look old, so that whatever moves from here on shows. */
  async letTimePass(): Promise<void> {
    await this.pinned.asSuperuser(makeOlder);
  }

  /** One request on the case by somebody who plays, which must succeed. */
  async act(who: ActorName, method: Method, path: string, payload?: object): Promise<AssessmentView> {
    const { status, body } = await this.attempt(who, method, path, payload);
    if (status !== 200) throw new Error(`${who}: ${method} ${path}: ${status} ${body}`);
    return JSON.parse(body) as AssessmentView;
  }

  /** As `act`, whatever comes of it. */
  attempt(who: ActorName, method: Method, path: string, payload?: object): Promise<Answer> {
    const url = `/api/assessments/${this.world.ids.case}${path}`;
    return ask(this.test, this.parts.actors[who], { method, url, ...(payload === undefined ? {} : { payload }) });
  }

  /** Takes a signature back, and the sheet it opened, behind the app's back: as it was when they were just appointed. */
  async unsign(...who: readonly ('anne' | 'bram')[]): Promise<void> {
    for (const author of who) await this.takeSheet(author);
    const accounts = who.map((author) => this.world.ids[author]);
    await this.pinned.asSuperuser(async (sql) => {
      const { case: id } = this.world.ids;
      await sql(
        'update assessment_assessor set declared_at = null where assessment_id = $1 and account_id = any($2::uuid[])',
        [id, accounts],
      );
      await sql(`update assessment set state = 'appointed' where id = $1`, [id]);
    });
  }

  /** Takes an empty sheet away, behind the app's back. */
  async takeSheet(author: 'anne' | 'bram'): Promise<void> {
    const { ids } = this.world;
    const sheets = 'select id from assessment_score_sheet where assessment_id = $1 and account_id = $2';
    await this.pinned.asSuperuser(async (sql) => {
      await sql(`delete from assessment_score where sheet_id in (${sheets})`, [ids.case, ids[author]]);
      await sql(`delete from assessment_score_sheet where id in (${sheets})`, [ids.case, ids[author]]);
    });
  }

  /** Puts Anne's empty sheet where it was. */
  async putAnnesSheetBack(): Promise<void> {
    await this.pinned.asSuperuser(async (sql) => {
      for (const { table, row } of this.parts.annesRows)
        await sql(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`, [row]);
    });
  }

  /** Carla takes the place of an author. */
  async replace(author: 'anne' | 'bram'): Promise<void> {
    const { ids } = this.world;
    const replacement = { accountId: ids[author], by: ids.carla, reason: 'Deze beoordelaar kan niet verder.' };
    await this.act('coordinator', 'POST', '/replacement', replacement);
  }

  /** Seals an author's sheet: from then on the coordinator may know that they are done. */
  async seal(who: 'anne' | 'bram'): Promise<void> {
    await this.act(who, 'POST', '/seal');
    this.done = new Set([...this.done, this.world.ids[who]]);
  }

  /** A new round, in which nobody is done. */
  beginRound(): void {
    this.done = new Set();
  }

  /** Runs what happens from here on, and takes it all back. */
  async scene(play: () => Promise<void>): Promise<void> {
    const { done } = this;
    try {
      await this.pinned.undone(play);
    } finally {
      this.done = done;
    }
  }

  /** Writes every judgement of an author's open sheet. */
  async fill(who: 'anne' | 'bram', changes: Partial<ScoreContent> = {}): Promise<void> {
    const { assessors, sheets } = await this.act(who, 'GET', '');
    const me = assessors.find((assessor) => assessor.me)?.accountId;
    for (const { leeruitkomst, version } of sheets.findLast((sheet) => sheet.accountId === me)?.scores ?? []) {
      const content = completeContent(this.world.case.submission.manifest, leeruitkomst, changes);
      await this.act(who, 'PUT', `/scores/${leeruitkomst}`, { content, version });
    }
  }
}

/** Asks the database at most once in some seconds, whoever comes. */
const ASKS_NOW_AND_THEN = '/health/ready';
/** Writes that could bring a case further, so that its reads are asked again after them. */
const ON_THE_CASE = /^\/api\/(assessments|candidates|queue|submissions)\b/;

/** How the coordinator is told that an assessor is done. */
const LENGTH = /("content-length":")\d+/;
const DONE = /\{[^{}]*"accountId":"([^"]+)"[^{}]*"done":true[^{}]*\}/g;

async function outsidersOf(test: TestApp, world: World): Promise<readonly Outsider[]> {
  const { bram, carla, dirk, candidate, otherCandidate, coordinator, secretary, boardMember } = world.people;
  const elsewhere = { organisation: await makeOrganisation(test, 'elders') };
  const strangers = {
    stranger: await makePerson(test, elsewhere.organisation, 'coordinator', 'secretary', 'assessor', 'boardMember'),
    strangeCandidate: await makePerson(test, elsewhere.organisation, 'candidate'),
  };
  const insiders = { bram, carla, dirk, candidate, otherCandidate, coordinator, secretary, boardMember };
  const outsiders: Outsider[] = [];
  for (const [name, person] of Object.entries(insiders))
    outsiders.push({ ...(await observerOf(test, name, person)), world, everyHat: false });
  for (const [name, person] of Object.entries({ bram, candidate }))
    outsiders.push({ ...(await observerOf(test, `${name} with every hat`, person)), world, everyHat: true });
  for (const [name, person] of Object.entries(strangers))
    outsiders.push({ ...(await observerOf(test, name, person)), world: elsewhere, everyHat: false });
  await signOnce(test, outsiders);
  const nobody = { ...(await observerOf(test, 'nobody')), world, everyHat: false };
  return [...outsiders, { ...nobody, name: 'software', authorization: await tokenOf(test, outsiders) }, nobody];
}

/** A token with which software may do all that software may. */
async function tokenOf(test: TestApp, outsiders: readonly Outsider[]): Promise<string> {
  const secretary = outsiders.find(({ name }) => name === 'secretary');
  const payload = {
    name: 'Badgesysteem',
    scopes: DOOR_SCOPES,
    kinds: DOOR_KINDS,
    password: PASSWORD,
  };
  if (secretary === undefined) throw new Error('nobody gives software a token');
  const { body } = await ask(test, secretary, { method: 'POST', url: '/api/tokens', payload });
  return `Bearer ${(JSON.parse(body) as NewTokenView).secret}`;
}

/** An organisation's key is made when it first signs: by chance, so before the looks begin. */
async function signOnce(test: TestApp, outsiders: readonly Outsider[]): Promise<void> {
  const stranger = outsiders.find(({ name }) => name === 'stranger');
  const payload = {
    subjectId: 'https://elders.example.org/credentials/1',
    comment: 'Wij herkennen in dit werk wat wij zelf vragen.',
    password: PASSWORD,
  };
  if (stranger === undefined) return;
  const { status } = await ask(test, stranger, { method: 'POST', url: '/api/endorsements/made', payload });
  if (status >= 300) throw new Error(`the stranger can’t sign: ${status}`);
}

async function rowsOf(
  sql: (text: string, parameters?: readonly unknown[]) => Promise<Record<string, unknown>[]>,
  { ids }: World,
): Promise<PlantedRow[]> {
  const sheets = await sql(
    'select to_jsonb(s)::text as row from assessment_score_sheet s where assessment_id = $1 and account_id = $2',
    [ids.case, ids.anne],
  );
  const scores = await sql(
    'select to_jsonb(c)::text as row from assessment_score c where sheet_id in (select id from assessment_score_sheet where assessment_id = $1 and account_id = $2)',
    [ids.case, ids.anne],
  );
  return [
    ...sheets.map(({ row }) => ({ table: 'public.assessment_score_sheet', row: String(row) })),
    ...scores.map(({ row }) => ({ table: 'public.assessment_score', row: String(row) })),
  ];
}

/** Where a look differs from an earlier one that looked at least as far, and by what. */
export function differences(before: Seen, after: Seen): readonly Leak[] {
  return [...after].flatMap(([where, is]) => {
    const was = before.get(where) ?? '';
    return was === is ? [] : [{ where, difference: around(was, is) }];
  });
}

function around(was: string, is: string): string {
  let at = 0;
  while (was[at] === is[at]) at += 1;
  const part = (text: string): string => text.slice(Math.max(0, at - 40), at + 80);
  return `was …${part(was)}…, is …${part(is)}…`;
}
