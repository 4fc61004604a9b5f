import { VerificationView } from '@bewijskracht/contracts';
import { upload } from '../../lib/upload.ts';
import type { SendOptions } from '../../ui/use-file-queue.ts';

/** Has a file verified: the credential as JSON, or a certificate PDF that carries it. Nothing of it is kept. */
export const verifyFile = (file: File, options: SendOptions) =>
  upload('/api/verify', file, { ...options, response: VerificationView });
