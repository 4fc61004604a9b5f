import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp } from '../database.ts';
import type { TestApp } from '../database.ts';
import { Database } from '../../platform/database.ts';
import { DeskQueries } from '../../features/assessment/desk.queries.ts';
import { differences, SealStage } from './seal-stage.ts';
import type { Look } from './seal-stage.ts';

/** The seal suite bites: whoever loosens the wall sees it named where it shows (seal.int.test.ts holds the suite). */
let test: TestApp;
let stage: SealStage;
beforeAll(async () => {
  test = await testApp();
  stage = await SealStage.open(test);
}, 600_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

/** What somebody could loosen, and where the look must then see Anne's seal. */
const LOOSENINGS: readonly [what: string, loosening: string, leak: string][] = [
  [
    'sheets are the whole organisation’s',
    'create policy loose on assessment_score_sheet for select using (organisation_id = app.organisation())',
    'secretary: SQL public.assessment_score',
  ],
  [
    'sheets are the case’s assessors’',
    'create policy loose on assessment_score_sheet for select using (app.is_assessor(assessment_id))',
    'bram: GET /api/assessments/{id}',
  ],
  [
    'scores have no wall',
    'alter table assessment_score disable row level security',
    'candidate: SQL public.assessment_score',
  ],
  [
    'every round counts as revealed',
    `create or replace function app.is_opened(assessment uuid, of_round int, author uuid) returns boolean language sql stable security definer set search_path = '' as 'select true'`,
    'bram: GET /api/assessments/{id}',
  ],
  [
    'the first seal reveals',
    `create function app.loose() returns trigger language plpgsql security definer set search_path = '' as $$ begin
       update public.assessment_seal set revealed_at = now() where assessment_id = new.assessment_id; return null; end $$;
     create trigger loose after update of sealed_at on assessment_score_sheet for each row execute function app.loose()`,
    'bram: GET /api/assessments/{id}',
  ],
  [
    'a seal moves the stage’s clock',
    `create function app.loose() returns trigger language plpgsql security definer set search_path = '' as $$ begin
       update public.submission_stage set since = now() where submission_id = (select submission_id from public.assessment where id = new.assessment_id);
       return null; end $$;
     create trigger loose after update of sealed_at on assessment_score_sheet for each row execute function app.loose()`,
    'coordinator: GET /api/queue/{id}',
  ],
  [
    'a seal moves the line’s place in the queue',
    `create function app.loose() returns trigger language plpgsql security definer set search_path = '' as $$ begin
       update public.submission_stage set submitted_at = now() where submission_id = (select submission_id from public.assessment where id = new.assessment_id);
       return null; end $$;
     create trigger loose after update of sealed_at on assessment_score_sheet for each row execute function app.loose()`,
    'coordinator: GET /api/queue {"limit":"1"}',
  ],
  [
    'a seal shortens the term',
    `create function app.loose() returns trigger language plpgsql security definer set search_path = '' as $$ begin
       update public.assessment_assessor set due_on = current_date where assessment_id = new.assessment_id; return null; end $$;
     create trigger loose after update of sealed_at on assessment_score_sheet for each row execute function app.loose()`,
    'coordinator: GET /api/queue',
  ],
  [
    'the coordinator’s window is open to all',
    `create or replace function app.sheets_done(assessment uuid, of_round int) returns table (account_id uuid, done boolean)
       language sql stable security definer set search_path = '' as
       'select s.account_id, s.sealed_at is not null from public.assessment_score_sheet s where s.assessment_id = assessment'`,
    'bram: SQL app.sheets_done(id 0)',
  ],
  [
    'the first seal posts mail',
    `create function app.loose() returns trigger language plpgsql security definer set search_path = '' as $$ begin
       insert into public.mail_message (organisation_id, id, account_id, template, parameters, created_at)
       select new.organisation_id, gen_random_uuid(), a.account_id, 'assessment.revealed', '{}', now() from public.assessment_assessor a
       where a.assessment_id = new.assessment_id; return null; end $$;
     create trigger loose after update of sealed_at on assessment_score_sheet for each row execute function app.loose()`,
    'written: public.mail_message',
  ],
  [
    'the first seal writes an audit line',
    `create function app.loose() returns trigger language plpgsql security definer set search_path = '' as $$ begin
       perform app.record_audit('assessor', 'assessment.sealed', new.assessment_id, '{}'); return null; end $$;
     create trigger loose after update of sealed_at on assessment_score_sheet for each row execute function app.loose()`,
    'written: public.audit_entry',
  ],
  [
    'a guard tells before the wall refuses',
    `create or replace function app.guard_score() returns trigger language plpgsql security definer set search_path = '' as $$ begin
       if exists (select from public.assessment_score_sheet s where s.id = new.sheet_id and s.sealed_at is not null) then
         raise exception 'a sealed sheet does not change'; end if; return new; end $$`,
    'bram: SQL insert public.assessment_score',
  ],
];

/** What shows only while somebody didn't sign yet, or was replaced: what comes before, and what is loosened. */
const IN_OTHER_STATES: readonly [what: string, before: () => Promise<void>, loosening: string, leak: string][] = [
  [
    'who didn’t sign yet reads along',
    () => stage.unsign('bram'),
    'create policy loose on assessment_score_sheet for select using (app.is_assessor(assessment_id) and not app.is_declared_assessor(assessment_id))',
    'bram: SQL public.assessment_score',
  ],
  [
    'a round is revealed when everybody who signed has sealed',
    () => stage.unsign('bram'),
    `create function app.loose() returns trigger language plpgsql security definer set search_path = '' as $$ begin
       if not exists (select from public.assessment_assessor a join public.assessment_score_sheet s
           on (s.assessment_id, s.account_id) = (a.assessment_id, a.account_id)
         where a.assessment_id = new.assessment_id and a.declared_at is not null and s.sealed_at is null) then
         update public.assessment_seal set revealed_at = now() where assessment_id = new.assessment_id;
       end if; return null; end $$;
     create trigger loose after update of sealed_at on assessment_score_sheet for each row execute function app.loose()`,
    'bram: GET /api/assessments/{id}',
  ],
  [
    'who comes for another reads what lies there',
    () => stage.replace('bram'),
    `create function app.loose(assessment uuid) returns boolean language sql stable security definer set search_path = '' as
       'select exists (select from public.assessment_replacement r where r.assessment_id = assessment and r.by_account_id = app.account())';
     grant execute on function app.loose(uuid) to bewijskracht_app;
     create policy loose on assessment_score_sheet for select using (app.loose(assessment_id))`,
    'carla: SQL public.assessment_score',
  ],
  [
    'who was replaced still reads along',
    () => stage.replace('bram'),
    `create function app.loose(assessment uuid) returns boolean language sql stable security definer set search_path = '' as
       'select exists (select from public.assessment_assessor a where a.assessment_id = assessment and a.account_id = app.account())';
     grant execute on function app.loose(uuid) to bewijskracht_app;
     create policy loose on assessment_score_sheet for select using (app.loose(assessment_id))`,
    'bram: SQL public.assessment_score',
  ],
];

async function loosen(loosening: string): Promise<void> {
  await stage.pinned.asSuperuser(async (sql) => {
    await sql('set local role bewijskracht_owner');
    await sql(loosening);
    await sql('reset role');
  });
}

async function annesSeal(): Promise<void> {
  await stage.fill('anne');
  await stage.seal('anne');
}

describe('a wall that was loosened is noticed', () => {
  it.each(LOOSENINGS)('%s', async (_what, loosening, leak) => {
    const eyes: Look = { only: ['written'].includes(leak.split(':')[0]!) ? ['nobody'] : [leak.split(':')[0]!] };
    await stage.scene(async () => {
      await loosen(loosening);
      const [seen, stood] = [await stage.look(eyes), await stage.everything()];
      await annesSeal();
      const leaks = differences(seen, await stage.look(eyes));
      const written = differences(stood, await stage.everything()).map(({ where }) => `written: ${where}`);
      expect([...leaks.map(({ where }) => where), ...written]).toContain(leak);
    });
  });
});

describe('a wall that was loosened for a while is noticed then', () => {
  it.each(IN_OTHER_STATES)('%s', async (_what, before, loosening, leak) => {
    const eyes: Look = { only: [leak.split(':')[0]!] };
    await stage.scene(async () => {
      await before();
      await loosen(loosening);
      const seen = await stage.look(eyes);
      await annesSeal();
      const leaks = differences(seen, await stage.look(eyes));
      expect(leaks.map(({ where }) => where)).toContain(leak);
    });
  });
});

describe('work that hangs on a seal is noticed where every answer stays the same', () => {
  /** What differs to Bram's eyes once Anne sealed. */
  const differencesToBram = async (): Promise<readonly string[]> => {
    const eyes: Look = { only: ['bram'] };
    const seen = await stage.look(eyes);
    await annesSeal();
    return differences(seen, await stage.look(eyes)).map(({ where }) => where);
  };
  const DESK = 'bram: work of GET /api/assessments/{id}';

  it('a policy that asks first whether a sheet is sealed', () =>
    stage.scene(async () => {
      await loosen(
        `alter policy mine_or_revealed on assessment_score_sheet using (organisation_id = (select app.organisation()) and
           (account_id = (select app.account()) or (sealed_at is not null and app.is_opened(assessment_id, round, account_id))))`,
      );
      const leaks = await differencesToBram();
      expect(leaks).toContain(DESK);
      expect(leaks.filter((where) => !where.includes('work of'))).toEqual([]);
    }));

  it('a page that asks one thing more', () =>
    stage.scene(async () => {
      await loosen(
        `create function app.loose(assessment uuid) returns boolean language sql stable security definer set search_path = '' as
           'select exists (select from public.assessment_score_sheet s where s.assessment_id = assessment and s.sealed_at is not null)';
         grant execute on function app.loose(uuid) to bewijskracht_app`,
      );
      const [db, desks] = [test.app.get(Database), test.app.get(DeskQueries)];
      const curious: DeskQueries['desk'] = (actor, id, at) =>
        db.read(actor, async () => {
          const [found] = await db.sql<{ sealed: boolean }>('select app.loose($1) as sealed', [id]);
          if (found?.sealed === true) await db.sql('select pg_sleep(0.001)');
          return DeskQueries.prototype.desk.call(desks, actor, id, at);
        });
      Object.assign(desks, { desk: curious });
      try {
        const leaks = await differencesToBram();
        expect(leaks).toContain(DESK);
        expect(leaks.filter((where) => !where.includes('work of'))).toEqual([]);
      } finally {
        Reflect.deleteProperty(desks, 'desk');
      }
    }));

  it('and nothing where nothing was loosened', () =>
    stage.scene(async () => {
      expect(await differencesToBram()).toEqual([]);
    }));
});
