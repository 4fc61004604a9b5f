import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be told by mail: who and which template, with ids only; the job reloads, renders and sends (DESIGN §3). */
export class MailMessageCreate1795300011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table mail_message (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  account_id uuid,
  address text,
  template text not null,
  parameters jsonb not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, account_id) references account_membership on delete restrict,
  check ((account_id is null) <> (address is null))
);
comment on column mail_message.parameters is 'ids, names and dates; the secret of an invitation only until the mail is sent';
alter table mail_message enable row level security;
create policy system_sends on mail_message using (organisation_id = (select app.organisation()) and (select app.has_role('system')));
create policy anyone_posts on mail_message for insert with check (organisation_id = (select app.organisation()) and sent_at is null);
grant select, insert on mail_message to bewijskracht_app;
grant update (sent_at, parameters) on mail_message to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_message');
  }
}
