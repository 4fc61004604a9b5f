import { makeAdvisedCases } from '../data/advised-cases.ts';
import { assemble } from '../../../apps/api/src/seed/cast.ts';
import { DEMONSTRATION_PASSWORD } from '../../../apps/api/src/seed/people.ts';
import { announce, prepareSession, RATIFY, voteAll } from '../../../apps/api/src/seed/play-decision.ts';
import { blast } from '../harness/blast.ts';
import type { Blast } from '../harness/blast.ts';
import { atLeast } from '../harness/figure.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { median } from '../harness/measure.ts';
import { waitForSigned } from '../harness/people.ts';
import type { Platform } from '../harness/platform.ts';
import { startRawServer } from '../harness/raw.ts';

const CONNECTIONS = 16;
const FORMS = [
  { what: 'the public page', headers: { accept: 'text/html' } },
  { what: 'the credential', headers: { accept: 'application/vc' } },
] as const;

/** Strangers who scan one QR code after another: the page and the credential, to a bare answer of the same size. */
export const publicPage: Figure = {
  name: 'public-page',
  title: 'Public page of a deelcertificaat, to a bare node:http answer of the same size',
  async run({ platform, quick }: Bench): Promise<readonly Result[]> {
    const path = `/credentials/${await issueOne(platform)}`;
    const results: Result[] = [];
    for (const { what, headers } of FORMS) {
      const size = (await platform.http.read(path, headers)).length;
      const raw = await startRawServer(platform.dataDirectory, size);
      const ours = { port: Number(new URL(platform.base).port), pid: platform.serverPid };
      const asked = { path, headers, connections: CONNECTIONS, ms: quick ? 500 : 1500 };
      await blast(raw, asked);
      await blast(ours, asked);
      const rounds: Readonly<Record<'raw' | 'ours', Blast>>[] = [];
      for (let round = 0; round < (quick ? 5 : 9); round += 1) {
        rounds.push({ raw: await blast(raw, asked), ours: await blast(ours, asked) });
      }
      raw.stop();
      const of = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
      results.push(
        {
          what: `${what}, answers per second`,
          value: of((round) => round.ours.perSecond / round.raw.perSecond),
          unit: '×',
          target: atLeast(0.7),
          note: `${Math.round(of((round) => round.ours.perSecond))}/s to ${Math.round(of((round) => round.raw.perSecond))}/s; ${(size / 1024).toFixed(1)} KB`,
        },
        {
          what: `${what}, answers per processor second`,
          value: of((round) => round.raw.cpuMicros / round.ours.cpuMicros),
          unit: '×',
          note: `${Math.round(of((round) => round.ours.cpuMicros))} µs to ${Math.round(of((round) => round.raw.cpuMicros))} µs`,
        },
      );
    }
    return results;
  },
};

/** One deelcertificaat, decided, signed and announced through the API; returns its id. */
async function issueOne(platform: Platform): Promise<string> {
  const assessments = await makeAdvisedCases(platform, 1);
  const cast = await assemble(platform.base);
  const prepared = await prepareSession(cast.secretary, 'Zitting', assessments);
  await voteAll([cast.member1, cast.member2], prepared, { password: DEMONSTRATION_PASSWORD, wish: () => RATIFY });
  const [id] = await waitForSigned(await platform.database.owner(), 1);
  await announce(cast.secretary, prepared.id);
  return id!;
}
