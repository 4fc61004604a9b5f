import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { describeError } from '../../../platform/observation/describe-error.ts';
import { Log } from '../../../platform/observation/log.ts';
import { Storage } from '../../../platform/storage/storage.ts';
import type { ServedFile } from '../serve-file.ts';
import { PREVIEW_LIMITS } from './limits.ts';
import { canPreview, NO_PREVIEW } from './preview.ts';
import type { Preview } from './preview.ts';

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './preview-worker.ts' : './preview-worker.js',
  import.meta.url,
);

/**
 * Makes documents readable in place. Each is made in a thread with limits on time and memory, a few at once; the same
 * bytes always give the same preview, so the last ones are kept. Whether the actor may read the file is asked before.
 */
@Injectable()
export class Previews {
  private readonly kept = new Map<string, Promise<Preview>>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private keptCharacters = 0;

  constructor(
    @Inject(Storage) private readonly storage: Storage,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** The preview of a file; `none` when its type has none, it is too large, or it can't be read safely. */
  async of(file: ServedFile, { organisationId, locale }: Pick<Actor, 'organisationId' | 'locale'>): Promise<Preview> {
    if (!canPreview(file.mediaType) || file.size > PREVIEW_LIMITS.sourceBytes) return NO_PREVIEW;
    const key = `${organisationId} ${file.sha256} ${locale}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const making = this.inTurn(async () => {
      const bytes = await buffer(this.storage.open(organisationId, file.sha256));
      return this.inThread({ bytes: new Uint8Array(bytes), mediaType: file.mediaType, locale });
    });
    this.kept.set(key, making);
    return making.then(
      (preview) => this.keep(preview),
      (error: unknown) => {
        this.kept.delete(key);
        throw error;
      },
    );
  }

  private keep(preview: Preview): Preview {
    this.keptCharacters += preview.content.length;
    if (this.keptCharacters > PREVIEW_LIMITS.keptCharacters) {
      this.kept.clear();
      this.keptCharacters = 0;
    }
    return preview;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= PREVIEW_LIMITS.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private inThread(workerData: {
    bytes: Uint8Array<ArrayBuffer>;
    mediaType: string;
    locale: 'nl' | 'en';
  }): Promise<Preview> {
    return new Promise((resolve) => {
      const worker = new Worker(WORKER, {
        workerData,
        transferList: [workerData.bytes.buffer],
        resourceLimits: { maxOldGenerationSizeMb: PREVIEW_LIMITS.heapMegabytes },
        execArgv: [],
        env: {},
      });
      const end = (preview: Preview): void => {
        clearTimeout(tooLong);
        resolve(preview);
        void worker.terminate();
      };
      const tooLong = setTimeout(() => end(NO_PREVIEW), PREVIEW_LIMITS.milliseconds);
      worker.once('message', end);
      worker.once('error', (error: unknown) => {
        this.log.warn('preview failed', { error: describeError(error) });
        end(NO_PREVIEW);
      });
      worker.once('exit', () => end(NO_PREVIEW));
    });
  }
}
