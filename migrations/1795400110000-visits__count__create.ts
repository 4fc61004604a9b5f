import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often somebody came through a costly door, counted for all copies of the API together. Worth nothing after a crash. */
export class VisitsCountCreate1795400110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create unlogged table visit_count (
  key text primary key,
  visits int not null,
  ends_at timestamptz not null
);
create index visit_count_ends on visit_count (ends_at);
comment on column visit_count.key is 'hash of a door and who came';
alter table visit_count enable row level security;

-- counts one visit and says how many there were since the first; what is over makes place now and then
create function app.count_visit(visit_key text, minutes int, at timestamptz) returns table (visits int, ends_at timestamptz)
  language sql security definer set search_path = '' as $$
  delete from public.visit_count v where random() < 0.02 and v.ends_at < at - interval '1 hour';
  insert into public.visit_count as v (key, visits, ends_at) values (visit_key, 1, at + make_interval(mins => minutes))
    on conflict (key) do update set
      visits = case when v.ends_at <= at then 1 else v.visits + 1 end,
      ends_at = case when v.ends_at <= at then excluded.ends_at else v.ends_at end
    returning v.visits, v.ends_at $$;
grant execute on function app.count_visit(text, int, timestamptz) to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.count_visit(text, int, timestamptz);
drop table visit_count`);
  }
}
