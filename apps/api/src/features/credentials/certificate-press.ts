import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { WorkerPool } from '../../platform/worker-pool.ts';
import type { CertificateContent } from './certificate-pdf.ts';
import type { CertificateTask } from './certificate-worker.ts';

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './certificate-worker.ts' : './certificate-worker.js',
  import.meta.url,
);

/** Draws certificates away from the requests, as many at once as there are processors: drawing is most of issuing. */
@Injectable()
export class CertificatePress implements OnApplicationShutdown {
  private readonly pool = new WorkerPool<CertificateTask, Uint8Array>(WORKER);

  /** The certificate as PDF; the same bytes as `renderCertificate`. */
  async render({ signer, ...content }: CertificateContent): Promise<Buffer> {
    const task = { content, signerName: signer?.name };
    return Buffer.from(await this.pool.run(task, signer === undefined ? undefined : (data) => signer.sign(data)));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }
}
