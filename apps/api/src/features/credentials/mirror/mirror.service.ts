import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { JsonObject } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { CaseReader } from '../../frameworks/index.ts';
import { IssuersReader } from '../issuers.reader.ts';
import { MirrorFolder } from './mirror-folder.ts';
import { nginxRules } from './nginx-rules.ts';

/** What the client's build wrote: the page that verifies, and the list of what it consists of. */
const CLIENT = path.resolve(import.meta.dirname, '../../../../../web/dist');
const VERIFY_PAGE = { address: '/verify', file: 'verify.html' };
/** The worker that keeps the page in browsers; the page itself doesn't load it. */
const VERIFY_WORKER = 'verify-worker.js';

/**
 * Everything that verifying needs, as files: the keys of every issuer, every status list, the frameworks' items and the
 * page that verifies. When the platform is gone, a static server at the same host keeps its papers verifiable (DESIGN §1.5).
 */
@Injectable()
export class MirrorService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(IssuersReader) private readonly issuers: IssuersReader,
    @Inject(CaseReader) private readonly caseItems: CaseReader,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Whether a folder was configured that is kept up to date. */
  get isKept(): boolean {
    return this.config.mirrorDirectory !== undefined;
  }

  /** Writes all of it. Returns how many issuers and lists there are. */
  async writeAll(root: string): Promise<{ issuers: number; statusLists: number }> {
    const folder = new MirrorFolder(root);
    const rows = await this.db.asNobody<{ slug: string; status_lists: string[] }>(
      'select slug, status_lists from app.public_mirror()',
    );
    for (const { slug, status_lists: lists } of rows) {
      await writeDocument(folder, `/organisations/${slug}/did.json`, await this.issuers.findDocument(slug));
      for (const id of lists) await this.writeList(folder, id);
    }
    for (const { identifier } of await this.caseItems.listDocuments()) await this.writeFramework(folder, identifier);
    await this.writeVerifyPage(folder);
    await folder.write('/nginx.conf', nginxRules(new URL(this.config.publicUrl).host));
    return { issuers: rows.length, statusLists: rows.flatMap((row) => row.status_lists).length };
  }

  /** Brings one list, and its issuer's keys, up to date in the folder that is kept; nothing where none is. */
  async keepList(id: string): Promise<void> {
    const { mirrorDirectory } = this.config;
    if (mirrorDirectory === undefined) return;
    const folder = new MirrorFolder(mirrorDirectory);
    const list = await this.writeList(folder, id);
    const issuer = list?.['issuer'];
    const slug = typeof issuer === 'string' ? /:organisations:([a-z0-9-]+)$/.exec(issuer)?.[1] : undefined;
    if (slug === undefined) return;
    await writeDocument(folder, `/organisations/${slug}/did.json`, await this.issuers.findDocument(slug));
  }

  private async writeList(folder: MirrorFolder, id: string): Promise<JsonObject | undefined> {
    const signed = (await this.issuers.findList(id))?.signed ?? undefined;
    await writeDocument(folder, `/status-lists/${id}`, signed);
    return signed;
  }

  /** Each item at the address that credentials name, and the package for who wants all of it. */
  private async writeFramework(folder: MirrorFolder, identifier: string): Promise<void> {
    const whole = await this.caseItems.findPackage(identifier);
    await writeDocument(folder, `/ims/case/v1p1/CFPackages/${identifier}`, whole);
    for (const item of whole?.CFItems ?? []) {
      const found = await this.caseItems.findItem(item.identifier);
      await writeDocument(folder, `/ims/case/v1p1/CFItems/${item.identifier}`, found);
    }
  }

  private async writeVerifyPage(folder: MirrorFolder): Promise<void> {
    const addresses = JSON.parse(await readFile(path.join(CLIENT, 'verify-files.json'), 'utf8')) as string[];
    await folder.copy(`/${VERIFY_PAGE.file}`, path.join(CLIENT, VERIFY_PAGE.file));
    await folder.copy(`/${VERIFY_WORKER}`, path.join(CLIENT, VERIFY_WORKER));
    for (const address of addresses) {
      if (address !== VERIFY_PAGE.address) await folder.copy(address, path.join(CLIENT, address));
    }
  }
}

async function writeDocument(folder: MirrorFolder, address: string, document: object | undefined): Promise<void> {
  if (document !== undefined) await folder.write(address, JSON.stringify(document));
}
