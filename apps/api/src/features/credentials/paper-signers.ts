import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.ts';
import type { PaperSigner } from '../../platform/pdf/index.ts';
import { openPaperSigner } from '../../platform/pdf/index.ts';

/** Who signs a certificate as PDF: the organisation it is from, with a certificate of its own, and nobody else. */
@Injectable()
export class PaperSigners {
  private readonly opened = new Map<string, Promise<PaperSigner | undefined>>();

  constructor(@Inject(Config) private readonly config: Config) {}

  /**
   * The signer of the organisation with this name in addresses, opened once; undefined when it has none. Throws when its
   * file is there and doesn't open: a paper without the signature one expects would look like a forgery.
   */
  find(slug: string): Promise<PaperSigner | undefined> {
    const known = this.opened.get(slug) ?? this.open(slug);
    this.opened.set(slug, known);
    known.catch(() => this.opened.delete(slug));
    return known;
  }

  private async open(slug: string): Promise<PaperSigner | undefined> {
    const { paperSigners } = this.config;
    if (paperSigners === undefined) return undefined;
    const path = join(paperSigners.folder, `${slug}.p12`);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    return isThere ? openPaperSigner(path, paperSigners.passphrase) : undefined;
  }
}
