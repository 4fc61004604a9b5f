import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

/** A mail ready to go. */
export interface Letter {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** How mail leaves: by SMTP, or into a folder where a developer can read it. */
export interface MailTransport {
  send(letter: Letter): Promise<void>;
}

/** SMTP when it is configured, otherwise the outbox folder. */
export function makeTransport(config: Config): MailTransport {
  return config.smtpUrl === undefined ? outbox(path.join(config.dataDirectory, 'outbox')) : smtp(config.smtpUrl);
}

function smtp(url: string): MailTransport {
  const transport = createTransport(url);
  return {
    send: async ({ id, ...letter }) => {
      await transport.sendMail({ ...letter, messageId: `<${id}@bewijskracht>` });
    },
  };
}

function outbox(folder: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async ({ id, ...letter }) => {
      const { message } = await composer.sendMail({ ...letter, messageId: `<${id}@bewijskracht>` });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = path.join(folder, `${id}.eml`);
      await writeFile(`${name}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${name}.part`, name);
    },
  };
}
