import { startPortfolio } from '../../../apps/api/src/seed/play-candidate.ts';
import { makeAdvisedCases } from '../data/advised-cases.ts';
import { fillLibrary } from '../data/library.ts';
import { assemble } from '../../../apps/api/src/seed/cast.ts';
import { DEMONSTRATION_PASSWORD } from '../../../apps/api/src/seed/people.ts';
import { prepareSession, RATIFY, voteAll } from '../../../apps/api/src/seed/play-decision.ts';
import { atMost } from '../harness/figure.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { residentMegabytes, restingMegabytes } from '../harness/memory.ts';
import { candidateEmail, cookieOf, newCandidate, waitForSigned } from '../harness/people.ts';

const KEY = 'memory';

/** What the server still holds after a busy spell of everything: pages, lists, decisions, signing, certificates. */
export const memory: Figure = {
  name: 'memory',
  title: 'Memory of the server process afterwards',
  async run({ platform, quick }: Bench): Promise<readonly Result[]> {
    const fresh = residentMegabytes(platform.serverPid);
    const owner = await platform.database.owner();
    await startPortfolio(await newCandidate(platform, owner, KEY), 'zijinstromer');
    await fillLibrary(owner, KEY, 100);
    const cases = quick ? 10 : 50;
    const assessments = await makeAdvisedCases(platform, cases);
    const cast = await assemble(platform.base);
    const prepared = await prepareSession(cast.secretary, 'Zitting', assessments);
    await voteAll([cast.member1, cast.member2], prepared, { password: DEMONSTRATION_PASSWORD, wish: () => RATIFY });
    const [id] = await waitForSigned(owner, cases);
    const candidate = await cookieOf(platform, candidateEmail(KEY));
    const coordinator = await cookieOf(platform, 'coordinator');
    const assessor = await cookieOf(platform, 'beoordelaar-a');
    for (let time = 0; time < (quick ? 50 : 500); time += 1) {
      await platform.http.read('/api/portfolio', candidate);
      await platform.http.read('/api/queue', coordinator);
      await platform.http.read(`/api/assessments/${assessments[0]!}`, assessor);
      await platform.http.read(`/credentials/${id!}?lang=${time % 2 === 0 ? 'nl' : 'en'}`, { accept: 'text/html' });
    }
    const busy = residentMegabytes(platform.serverPid);
    return [
      {
        what: 'resident memory, at rest again',
        value: await restingMegabytes(platform.serverPid),
        unit: 'MB',
        target: atMost(200),
        note: `${Math.round(fresh)} MB when just started, ${Math.round(busy)} MB right after ${cases} certificates and ${quick ? 200 : 2000} pages`,
      },
    ];
  },
};
