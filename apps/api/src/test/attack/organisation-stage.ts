import { randomUUID } from 'node:crypto';
import type { TestApp } from '../database.ts';
import { startClock, stopClock } from './frozen-clock.ts';
import type { Foreign } from './foreign.ts';
import { readForeign } from './foreign.ts';
import { idInPath } from './ids.ts';
import { ask, idsIn, observerOf, withoutChance } from './observation.ts';
import type { Answer, Observer } from './observation.ts';
import { idFields, pathParameters, readApi, requestFor } from './operations.ts';
import type { Api, Changed, Operation } from './operations.ts';
import { pinApp } from './pinned-app.ts';
import type { PinnedApp } from './pinned-app.ts';
import { everythingBySql, readProbe } from './sql-probe.ts';
import type { PlantedRow, SqlProbe } from './sql-probe.ts';
import type { Leak } from './seal-stage.ts';
import { makeWorld } from './world.ts';
import type { World } from './world.ts';

/** What an attack found: what differs, shows or was taken, and what each place in a path answered. */
export interface Findings {
  readonly leaks: readonly Leak[];
  /** Statuses of foreign ids in paths, by operation, where the role alone isn't refused. */
  readonly inPaths: ReadonlyMap<string, ReadonlySet<number>>;
  /** Body fields that took an id of nobody, by operation and field: what a client may make up itself. */
  readonly taken: ReadonlySet<string>;
  readonly asked: number;
}

/** A place in a request where an id goes. */
interface Slot {
  readonly name: string;
  readonly isPath: boolean;
  readonly fill: (id: string) => Changed;
}

/** Past the door of a password every try costs what a password costs: there the id of the right kind and a few more do. */
const FEW = 3;

/** Two organisations that each hold everything; the people of the first try to reach the second. */
export class OrganisationStage {
  private constructor(
    private readonly test: TestApp,
    readonly own: World,
    readonly other: World,
    readonly pinned: PinnedApp,
    private readonly parts: {
      readonly api: Api;
      readonly people: readonly Observer[];
      readonly foreign: Foreign;
      readonly probe: SqlProbe;
      readonly plain: (text: string) => string;
    },
  ) {}

  static async open(test: TestApp): Promise<OrganisationStage> {
    const own = await makeWorld(test, 'indringer');
    const other = await makeWorld(test, 'doelwit');
    const { anne, candidate, coordinator, secretary, boardMember } = own.people;
    const people: Observer[] = [];
    for (const [name, person] of Object.entries({
      candidate,
      assessor: anne,
      coordinator,
      secretary,
      boardMember,
      nobody: undefined,
    }))
      people.push(await observerOf(test, name, person));
    const api = await readApi(test);
    const pinned = await pinApp(test);
    const now = stopClock();
    const foreign = await pinned.asSuperuser((sql) => readForeign(sql, other));
    return new OrganisationStage(test, own, other, pinned, {
      api,
      people,
      foreign,
      probe: await pinned.asSuperuser(readProbe),
      plain: withoutChance(new Set([...foreign.all]), now),
    });
  }

  async close(): Promise<void> {
    startClock();
    await this.pinned.release();
  }

  /** Sends every request with every foreign id in every place, as everybody (or those named). */
  async attack(only: { who?: string; routes?: RegExp } = {}): Promise<Findings> {
    const found = { leaks: [] as Leak[], inPaths: new Map<string, Set<number>>(), taken: new Set<string>(), asked: 0 };
    for (const person of this.parts.people) {
      if (only.who !== undefined && only.who !== person.name) continue;
      for (const operation of this.parts.api.operations) {
        if (only.routes !== undefined && !only.routes.test(operation.name)) continue;
        await this.attackOperation(person, operation, found);
      }
    }
    return found;
  }

  private async attackOperation(
    person: Observer,
    operation: Operation,
    found: { leaks: Leak[]; inPaths: Map<string, Set<number>>; taken: Set<string>; asked: number },
  ): Promise<void> {
    await this.attackPlainly(person, operation, found);
    for (const slot of this.slotsOf(operation)) {
      const nobodys = randomUUID();
      const control = await this.send(person, operation, slot.fill(nobodys));
      const where = `${person.name}: ${operation.name} ${slot.name}`;
      if (!slot.isPath && operation.body !== undefined && control.status < 300)
        found.taken.add(`${operation.name} ${slot.name}`);
      for (const [kind, id] of this.idsFor(operation, slot, control)) {
        const answer = await this.send(person, operation, slot.fill(id));
        found.asked += 1;
        if (slot.isPath && answer.status !== 401 && answer.status !== 403)
          found.inPaths.set(operation.name, (found.inPaths.get(operation.name) ?? new Set()).add(answer.status));
        const [was, is] = [this.textOf(control, nobodys), this.textOf(answer, id)];
        if (was !== is)
          found.leaks.push({
            where: `${where} = ${kind}`,
            difference: `nobody’s: ${was.slice(0, 300)} theirs: ${is.slice(0, 300)}`,
          });
        this.noticeForeign(`${where} = ${kind}`, answer, { sent: id, leaks: found.leaks });
      }
    }
  }

  /** The plain request, and searches for words of the other organisation: nothing of it may be in any answer. */
  private async attackPlainly(
    person: Observer,
    operation: Operation,
    found: { leaks: Leak[]; asked: number },
  ): Promise<void> {
    const queries = operation.query.some(({ name }) => name === 'search')
      ? [this.other.people.candidate.name, 'doelwit', this.other.ids.deelcertificaat].map((search) => ({ search }))
      : [];
    for (const query of [{}, ...queries]) {
      const answer = await this.send(person, operation, { query });
      found.asked += 1;
      this.noticeForeign(`${person.name}: ${operation.name} ${JSON.stringify(query)}`, answer, {
        sent: '',
        leaks: found.leaks,
      });
    }
  }

  /** Ids, names and addresses of the other organisation in an answer. */
  private noticeForeign(where: string, { body }: Answer, { sent, leaks }: { sent: string; leaks: Leak[] }): void {
    const theirs = [...idsIn(body)].filter((id) => id !== sent && this.parts.foreign.all.has(id));
    const names = Object.values(this.other.people).filter(
      ({ name, email }) => body.includes(name) || body.includes(email),
    );
    if (theirs.length > 0 || names.length > 0 || body.includes('doelwit'))
      leaks.push({
        where,
        difference: `holds ${[...theirs, ...names.map(({ name }) => name)].slice(0, 3).join(', ')} of the other`,
      });
  }

  private slotsOf(operation: Operation): readonly Slot[] {
    return [
      ...pathParameters(operation)
        .filter((name) => this.inPath(operation, name, this.own) !== this.inPath(operation, name, this.other))
        .map((name) => ({
          name: `{${name}}`,
          isPath: true,
          fill: (id: string): Changed => ({ path: { [name]: id } }),
        })),
      ...operation.query.flatMap(({ name }) =>
        name === undefined || !/id$|after|search/i.test(name)
          ? []
          : [{ name: `?${name}`, isPath: false, fill: (id: string) => ({ query: { [name]: id } }) }],
      ),
      ...idFields(operation, this.parts.api).map((field) => ({
        name: field,
        isPath: false,
        fill: (id: string): Changed => ({ field: [field, id] }),
      })),
    ];
  }

  /** Every foreign id where one gets as far as a look-up; the id of the right kind where a role is refused whatever it asks. */
  private idsFor(operation: Operation, { isPath, name: slot }: Slot, { status }: Answer): readonly [string, string][] {
    const kind: [string, string][] = isPath
      ? [['the right kind', this.inPath(operation, slot.slice(1, -1), this.other)]]
      : [];
    if (status === 401 || status === 403) return kind;
    const all = [...this.parts.foreign.ids];
    return [...kind, ...(PASSWORDS.test(operation.name) ? all.slice(0, FEW) : all)];
  }

  /** What stands in a place of a path; what both organisations share (a leeruitkomst) is nobody's secret. */
  private inPath(operation: Operation, name: string, world: World): string {
    return idInPath(operation, { name, at: operation.path.indexOf(`{${name}}`) }, world);
  }

  private send(person: Observer, operation: Operation, changed: Changed): Promise<Answer> {
    return this.pinned.undone(() => ask(this.test, person, requestFor(operation, this.parts.api, this.own, changed)));
  }

  private textOf({ status, headers, body }: Answer, sent: string): string {
    const told = headers.replace(/"content-length":"\d+",?/, '').replace(/"etag":"[^,]+",?/, '');
    return this.parts.plain(`${status} ${body.replaceAll(sent, '<sent>')} ${told}`);
  }

  /** What the people of one organisation reach of the other by SQL: rows, answers of functions, rows of their own making. */
  async attackBySql(): Promise<readonly Leak[]> {
    const { people, foreign, probe } = this.parts;
    const leaks: Leak[] = [];
    const theirs = [...foreign.ids].map(([, id]) => id);
    const planted = [...foreign.rows, ...this.movedRows()];
    for (const { name, person } of people) {
      const observer = { organisation: this.own.organisation, person };
      const found = await everythingBySql(this.pinned, observer, { probe, calls: probe.calls(theirs, planted) });
      const control = await everythingBySql(this.pinned, observer, {
        probe,
        calls: probe.calls(theirs.map(() => randomUUID())),
      });
      for (const [where, text] of found) {
        if (where.startsWith('insert ')) {
          if (/^\d+ rows$/.test(text)) leaks.push({ where: `${name}: SQL ${where}`, difference: text });
        } else if (where.startsWith('public.') && [...idsIn(text)].some((id) => foreign.all.has(id))) {
          leaks.push({ where: `${name}: SQL ${where}`, difference: 'shows rows of the other' });
        } else if (where.startsWith('app.') && this.parts.plain(text) !== this.parts.plain(control.get(where) ?? '')) {
          leaks.push({ where: `${name}: SQL ${where.replace(/\(.*/, '')}`, difference: text.slice(0, 200) });
        }
      }
    }
    return leaks;
  }

  /** Puts rows in as the owner, whom no policy stops; answers the tables that took one. */
  insertAsOwner(rows: readonly PlantedRow[]): Promise<readonly string[]> {
    const calls = this.parts.probe.calls([], rows).filter(({ name }) => name.startsWith('insert '));
    return this.pinned.undone(() =>
      this.pinned.asSuperuser(async (sql) => {
        await sql('set local role bewijskracht_owner');
        const [row] = await sql('select attack.probe($1) as found', [calls.map(({ text }) => text)]);
        await sql('reset role');
        const answers = (row?.['found'] ?? []) as readonly string[];
        return calls.flatMap(({ name }, index) =>
          /^\d+ rows$/.test(answers[index] ?? '') ? [name.replace('insert public.', '')] : [],
        );
      }),
    );
  }

  /** Changes the wall, until what this stands in is taken back. */
  loosen(statement: string): Promise<unknown> {
    return this.pinned.asSuperuser(async (sql) => {
      await sql('set local role bewijskracht_owner');
      await sql(statement);
      await sql('reset role');
    });
  }

  /** Rows of the other organisation, claimed for one's own: each points at what belongs to the other. */
  movedRows(): readonly PlantedRow[] {
    return this.parts.foreign.rows.map(({ table, row }) => ({
      table,
      row: row.replaceAll(this.other.organisation.id, this.own.organisation.id),
    }));
  }
}

/** Operations that ask for a password before they look anything up. */
const PASSWORDS = /\/(revocation|confirmation|votes|session|registrations|erasures\/\{id\})$/;
