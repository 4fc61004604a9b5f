import { serveTasks } from '../../platform/serve-tasks.ts';
import { renderCertificate } from './certificate-pdf.ts';
import type { CertificateContent } from './certificate-pdf.ts';

/** What is drawn elsewhere: the content, and of who signs the PDF only the name. The key stays where it is. */
export interface CertificateTask {
  readonly content: Omit<CertificateContent, 'signer'>;
  readonly signerName: string | undefined;
}

serveTasks<CertificateTask, Uint8Array>(({ content, signerName }, ask) =>
  renderCertificate({ ...content, signer: signerName === undefined ? undefined : { name: signerName, sign: ask } }),
);
