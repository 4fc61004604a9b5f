import { createHash } from 'node:crypto';
import { makeOpenBadge } from '@bewijskracht/domain';
import { renderCertificate } from '../../../apps/api/src/features/credentials/certificate-pdf.ts';
import { signCredential } from '../../../apps/api/src/features/credentials/sign-credential.ts';
import {
  asJson,
  DECIDED_ON,
  deelcertificaatFacts,
  didDocumentOf,
  memorySigner,
  signedStatusList,
} from '../../../apps/api/src/test/deelcertificaat.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { interleave } from '../harness/measure.ts';

/** The certificate as PDF/A with the credential inside; how many, and whether another thousand costs as much as the first. */
export const papers: Figure = {
  name: 'papers',
  title: 'Certificate PDFs, one core, to one signature with its canonicalising',
  async run({ quick }: Bench): Promise<readonly Result[]> {
    const signer = memorySigner();
    const credential = makeOpenBadge(deelcertificaatFacts());
    const signed = asJson(await signCredential(credential, signer, DECIDED_ON));
    const content = {
      facts: deelcertificaatFacts(),
      holderName: 'Samira Voorbeeld-Yıldız',
      birthDate: '1990-05-17',
      submittedOn: '2026-10-01',
      interviewOn: '2026-11-01',
      signed,
      didDocument: didDocumentOf(signer),
      statusList: await signedStatusList(signer),
      issuedAt: DECIDED_ON,
      signer: undefined,
    };
    const first = await renderCertificate(content);
    const taken = await interleave(
      { sign: () => signCredential(credential, signer, DECIDED_ON), render: () => renderCertificate(content) },
      { rounds: quick ? 7 : 31, times: 3, warmUp: 5 },
    );
    const again = await renderCertificate(content);
    return [
      {
        what: 'certificates as PDF',
        value: 1000 / taken.render.medianMs,
        unit: '/s',
        note: `${(1 / taken.render.speed).toFixed(1)} × signing; when quiet ${Math.round(1000 / taken.render.quietMs)}/s; ${Math.round(first.length / 1024)} KB each, ${hash(first) === hash(again) ? 'the same bytes every time' : 'NOT the same bytes every time'}`,
      },
    ];
  },
};

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
