import type { Framework } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';

/** A published framework with the id by which other tables point to it. */
export interface PublishedFramework {
  readonly id: string;
  readonly framework: Framework;
  readonly levelHelp: LevelHelp;
  readonly contentHash: string;
  /** When this server took it in; its text never changes after that. */
  readonly importedAt: Date;
}

/** Short descriptions of the NLQF levels: paraphrases, help only (DOMAIN §5). */
export interface LevelHelp {
  readonly document: { readonly waarschuwing: string };
  readonly niveaus: readonly {
    readonly niveau: number;
    readonly descriptoren: Readonly<Record<string, { readonly tekst: string }>>;
  }[];
}

interface FrameworkRow {
  readonly id: string;
  readonly document: Framework;
  readonly level_help: LevelHelp;
  readonly content_hash: string;
  readonly imported_at: Date;
}
const COLUMNS = 'id, document, level_help, content_hash, imported_at';

/** Answers questions about published frameworks. They never change, so each is read from the database once. */
@Injectable()
export class FrameworkReader {
  private readonly known = new Map<string, PublishedFramework>();

  constructor(@Inject(Database) private readonly db: Database) {}

  /** The framework with this id. Throws 404 when there is none. */
  async get(id: string): Promise<PublishedFramework> {
    return this.known.get(id) ?? this.load(`select ${COLUMNS} from framework_version where id = $1`, [id]);
  }

  /** The framework with this code and version. Throws 404 when there is none. */
  async getByCode(code: string, version: string): Promise<PublishedFramework> {
    const found = [...this.known.values()].find(
      ({ framework }) => framework.code === code && framework.version === version,
    );
    return (
      found ?? this.load(`select ${COLUMNS} from framework_version where code = $1 and version = $2`, [code, version])
    );
  }

  /** Every published framework, newest first. */
  async list(): Promise<readonly PublishedFramework[]> {
    const rows = await this.db.asNobody<{ id: string }>('select id from framework_version order by imported_at desc');
    return Promise.all(rows.map(({ id }) => this.get(id)));
  }

  /** Whether a leeruitkomst or gedragsindicator with this code stands in a published framework of this code and version. */
  async hasItem(code: string, version: string, item: string): Promise<boolean> {
    const published = (await this.list()).find(
      ({ framework }) => framework.code === code && framework.version === version,
    );
    if (published === undefined) return false;
    const { leeruitkomsten, gedragsindicatoren } = published.framework;
    return [...leeruitkomsten, ...gedragsindicatoren].some((each) => each.code === item);
  }

  private async load(text: string, parameters: readonly unknown[]): Promise<PublishedFramework> {
    const [row] = await this.db.asNobody<FrameworkRow>(text, parameters);
    const { id, document, level_help: levelHelp, content_hash: contentHash, imported_at: importedAt } = orNotFound(row);
    const published = { id, framework: document, levelHelp, contentHash, importedAt };
    this.known.set(id, published);
    return published;
  }
}
