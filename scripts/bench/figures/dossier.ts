import type { FrameworkListView, FrameworkView } from '@bewijskracht/contracts';
import { assemble } from '../../../apps/api/src/seed/cast.ts';
import { admit, appoint, declare } from '../../../apps/api/src/seed/play-assessment.ts';
import { startPortfolio, submit } from '../../../apps/api/src/seed/play-candidate.ts';
import { fillLibrary } from '../data/library.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { cookieOf, newCandidate } from '../harness/people.ts';
import { measurePage } from './pages.ts';

const PIECES = 60;
const KEY = 'dossier';

/** An assessor opens the dossier of sixty pieces of evidence; submitted, admitted and appointed through the API. */
export const dossier: Figure = {
  name: 'dossier',
  title: `An assessor’s dossier of ${PIECES} items, to the raw SQL it is made of`,
  async run({ platform, quick }: Bench): Promise<readonly Result[]> {
    const owner = await platform.database.owner();
    const candidate = await newCandidate(platform, owner, KEY);
    await startPortfolio(candidate, 'zijinstromer');
    await fillLibrary(owner, KEY, PIECES);
    const { frameworks } = await candidate.get<FrameworkListView>('/api/frameworks');
    const { code, version } = frameworks[0]!;
    const { leeruitkomsten } = await candidate.get<FrameworkView>(`/api/frameworks/${code}/${version}`);
    const submission = await submit(
      candidate,
      leeruitkomsten.map((leeruitkomst) => leeruitkomst.code),
    );
    const cast = await assemble(platform.base);
    await admit(cast.coordinator, submission.id, { officialName: 'Bente Dossier', birthDate: '1990-01-01' });
    const { assessmentId } = await appoint(cast, submission.id);
    await declare(cast.a, assessmentId);
    await declare(cast.b, assessmentId);
    const page = await measurePage(platform, {
      what: 'dossier while scoring',
      address: `/api/assessments/${assessmentId}`,
      headers: await cookieOf(platform, 'beoordelaar-a'),
      rounds: quick ? 7 : 31,
    });
    return page.results;
  },
};
