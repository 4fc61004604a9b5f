import type { VerificationView } from '@bewijskracht/contracts';
import { publicPageOf } from '@bewijskracht/domain';
import type { Verification } from '@bewijskracht/verification';
import { knowHost, MAX_FILE_BYTES, readCredentialFile, verifyFile as verifyRead } from '@bewijskracht/verification';
import { WRITE_HEADERS } from '../../lib/http.ts';
import { pageSources } from './verify-sources.ts';

/** Verifies a file here, in the browser: the file stays on the computer. Never throws on what the file holds. */
export async function verifyFile(file: File, at: Date): Promise<VerificationView> {
  if (file.size > MAX_FILE_BYTES) return unreadable('tooLarge');
  const read = await readCredentialFile(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return unreadable(read.refusal.code);
  knowHost(location.origin);
  return view(await verifyRead(read.value, pageSources(location.origin), at));
}

/** Has our server look up an issuer on another site, which a browser may not do for itself. Sends it the file. */
export async function verifyOnServer(file: File): Promise<VerificationView> {
  const answer = await fetch('/api/verify', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/octet-stream', ...WRITE_HEADERS },
    body: file,
  });
  if (!answer.ok) throw new Error(`verifying answered ${answer.status}`);
  return (await answer.json()) as VerificationView;
}

function view({ conclusion, steps, credential }: Verification): VerificationView {
  const isOurs = steps.some(({ code }) => code === 'issuerRegistered');
  return {
    answer: conclusion,
    unreadable: null,
    steps: steps.map((step) => ({ ...step, facts: { ...step.facts } })),
    credential: {
      ...credential,
      instruments: [...credential.instruments],
      awardedAt: credential.awardedAt?.toISOString() ?? null,
      publicPage: isOurs ? publicPageOf(credential.id, location.origin) : null,
    },
  };
}

const unreadable = (code: NonNullable<VerificationView['unreadable']>): VerificationView => ({
  answer: 'unreadable',
  unreadable: code,
  steps: [],
  credential: null,
});
