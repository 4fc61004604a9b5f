import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { DatabaseActor } from '../actor.ts';
import { Config } from '../config.ts';
import { Database } from '../database.ts';
import { newId } from '../ids.ts';
import { Jobs } from '../jobs.ts';
import type { JobPayload } from '../jobs.ts';
import { SystemActor } from '../system-actor.ts';
import { mailText } from './templates.ts';
import type { MailTemplate } from './templates.ts';
import { makeTransport } from './transport.ts';

/** To a member by account, or to somebody who isn't one by address. */
export type Recipient = { readonly accountId: string } | { readonly address: string };

interface MailRow {
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly address: string;
  readonly locale: 'nl' | 'en';
  readonly sent_at: Date | null;
}

/** Mail that is posted if and only if the change it tells of is committed; sent by a job. */
@Injectable()
export class Mail implements OnModuleInit {
  private readonly transport;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Database) private readonly db: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(SystemActor) private readonly system: SystemActor,
  ) {
    this.transport = makeTransport(config);
  }

  onModuleInit(): void {
    this.jobs.work('mail.send', (payload) => this.send(payload));
  }

  /** Posts one mail inside the current write. Parameters hold ids, names, dates and addresses of pages; never a judgement. */
  async post(
    actor: DatabaseActor,
    mail: { to: Recipient; template: MailTemplate; parameters: Readonly<Record<string, string>> },
  ): Promise<void> {
    const id = newId();
    await this.db.sql(
      `insert into mail_message (organisation_id, id, account_id, address, template, parameters, created_at)
       values ($1, $2, $3, $4, $5, $6, now())`,
      [
        actor.organisationId,
        id,
        'accountId' in mail.to ? mail.to.accountId : null,
        'address' in mail.to ? mail.to.address : null,
        mail.template,
        JSON.stringify(mail.parameters),
      ],
    );
    await this.jobs.send('mail.send', { organisationId: actor.organisationId, id });
  }

  private async send({ organisationId, id }: JobPayload): Promise<void> {
    const actor = await this.system.of(organisationId);
    const mail = await this.db.read(actor, () => this.load(id));
    if (mail === undefined || mail.sent_at !== null) return;
    const text = mailText(mail.template, mail.parameters, mail.locale);
    await this.transport.send({
      id,
      from: this.config.mailFrom,
      to: mail.address,
      subject: text.subject,
      text: [...text.lines, `${text.action}: ${this.config.publicUrl}${text.path}`].join('\n\n'),
    });
    await this.db.write(actor, () =>
      this.db.sql(
        `update mail_message set sent_at = now(), parameters = parameters - 'token' where id = $1 returning id`,
        [id],
      ),
    );
  }

  private async load(id: string): Promise<MailRow | undefined> {
    const [row] = await this.db.sql<MailRow>(
      `select m.template, m.parameters, coalesce(m.address, a.email) as address, coalesce(a.locale, 'nl') as locale, m.sent_at
       from mail_message m left join account a on a.id = m.account_id where m.id = $1`,
      [id],
    );
    return row;
  }
}
