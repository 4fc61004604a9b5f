import type { JsonObject } from '@bewijskracht/domain';
import { didWebUrl, isJsonObject } from '@bewijskracht/domain';
import type { Resolved, VerificationSources } from '@bewijskracht/verification';
import { fetchOutside } from '../../platform/outside.ts';
import type { OutsideLimits } from '../../platform/outside.ts';

const MINUTE = 60_000;
const KEPT = 500;
/** Others wait their turn: strangers can't make this platform ask the whole world at once. */
const AT_ONCE = 8;
const DID_LIMITS: OutsideLimits = { maxBytes: 128 * 1024, milliseconds: 5000 };
const LIST_LIMITS: OutsideLimits = { maxBytes: 2 * 1024 * 1024, milliseconds: 8000 };

export type Fetch = (address: string, limits: OutsideLimits) => Promise<unknown>;

interface Kept {
  readonly until: number;
  readonly document: Promise<JsonObject | undefined>;
}

/**
 * Issuers and status lists of other hosts, over https and behind the guard; what was found, or not found, is kept for a
 * while. `now` is a clock in milliseconds.
 */
export class OutsideSources implements VerificationSources {
  private readonly kept = new Map<string, Kept>();
  private asking = 0;

  constructor(
    private readonly fetch: Fetch = (address, limits) => fetchOutside(address, limits),
    private readonly now: () => number = () => Date.now(),
  ) {}

  async resolveIssuer(did: string): Promise<Resolved | undefined> {
    const url = didWebUrl(did);
    const document = url === undefined ? undefined : await this.find(url, DID_LIMITS, 10 * MINUTE);
    return document?.['id'] === did ? { document, source: 'web' } : undefined;
  }

  async resolveStatusList(url: string): Promise<Resolved | undefined> {
    const document = await this.find(url, LIST_LIMITS, MINUTE);
    return document?.['id'] === url ? { document, source: 'web' } : undefined;
  }

  private find(url: string, limits: OutsideLimits, keepFor: number): Promise<JsonObject | undefined> {
    const known = this.kept.get(url);
    if (known !== undefined && known.until > this.now()) return known.document;
    if (this.asking >= AT_ONCE) return Promise.resolve(undefined);
    const document = this.ask(url, limits);
    this.kept.delete(url);
    this.kept.set(url, { until: this.now() + keepFor, document });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return document;
  }

  private async ask(url: string, limits: OutsideLimits): Promise<JsonObject | undefined> {
    this.asking += 1;
    try {
      const found = await this.fetch(url, limits);
      return isJsonObject(found as JsonObject) ? (found as JsonObject) : undefined;
    } finally {
      this.asking -= 1;
    }
  }
}
