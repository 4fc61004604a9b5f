import { Id } from '@bewijskracht/contracts';
import type { JsonObject } from '@bewijskracht/domain';
import { makeDidWeb } from '@bewijskracht/domain';
import type { IssuerKey } from '@bewijskracht/verification';
import { makeDidDocument } from '@bewijskracht/verification';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';

/** A status list as published last: what is off, and of that what is off for a while only. */
export interface PublishedList {
  readonly signed: JsonObject | null;
  readonly suspension: JsonObject | null;
  readonly version: number | null;
}

/** Answers who issues here, and with which keys; for anyone, from the register itself and never over HTTP. */
@Injectable()
export class IssuersReader {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The DID document of the organisation with this name in addresses; undefined when there is none. */
  async findDocument(slug: string): Promise<JsonObject | undefined> {
    const [row] = await this.db.asNobody<{ slug: string; keys: IssuerKey[] }>(
      'select slug, keys from app.public_issuer($1)',
      [slug],
    );
    if (row === undefined) return undefined;
    return makeDidDocument(makeDidWeb(this.config.publicUrl, row.slug), row.keys);
  }

  /** Whether a DID is of this host: nobody else's word counts for those. */
  isOwnDid(did: string): boolean {
    const [host = ''] = makeDidWeb(this.config.publicUrl, '').split(':organisations:');
    return did === host || did.startsWith(`${host}:`);
  }

  /** What the organisation with this name in addresses is called; undefined when there is none. */
  async findName(slug: string): Promise<{ slug: string; name: string } | undefined> {
    const [row] = await this.db.asNobody<{ slug: string; name: string }>(
      'select slug, name from app.public_issuer($1)',
      [slug],
    );
    return row;
  }

  /** The DID document of an issuer on this platform; undefined for every other DID. */
  async findByDid(did: string): Promise<JsonObject | undefined> {
    const prefix = makeDidWeb(this.config.publicUrl, '');
    const slug = did.startsWith(prefix) ? did.slice(prefix.length) : '';
    return /^[a-z0-9-]+$/.test(slug) ? this.findDocument(slug) : undefined;
  }

  /** A signed status list of this platform by its address; undefined for every other address and before it is signed. */
  async findStatusList(url: string): Promise<JsonObject | undefined> {
    const prefix = `${this.config.publicUrl}/status-lists/`;
    if (!url.startsWith(prefix)) return undefined;
    const [id = '', part] = url.slice(prefix.length).split('/', 2);
    const list = await this.findList(id);
    return (part === undefined ? list?.signed : part === 'suspension' ? list?.suspension : null) ?? undefined;
  }

  /** When a paper of this platform, by its address, was revoked; undefined when it stands, and for every other address. */
  async findRevokedAt(address: string): Promise<Date | undefined> {
    const prefix = `${this.config.publicUrl}/credentials/`;
    const id = address.startsWith(prefix) ? address.slice(prefix.length) : '';
    if (!Id.safeParse(id).success) return undefined;
    const [row] = await this.db.asNobody<{ revoked_at: Date | null }>(
      'select revoked_at from app.public_credential($1)',
      [id],
    );
    return row?.revoked_at ?? undefined;
  }

  /** A status list by its id, as published last. */
  async findList(id: string): Promise<PublishedList | undefined> {
    if (!Id.safeParse(id).success) return undefined;
    const [row] = await this.db.asNobody<PublishedList>(
      'select signed, suspension_signed as suspension, signed_version as version from app.public_status_list($1)',
      [id],
    );
    return row;
  }
}
