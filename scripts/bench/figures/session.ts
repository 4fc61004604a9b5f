import { setTimeout as pause } from 'node:timers/promises';
import type { SessionListView, SessionView } from '@bewijskracht/contracts';
import { makeAdvisedCases } from '../data/advised-cases.ts';
import { assemble } from '../../../apps/api/src/seed/cast.ts';
import type { Cast } from '../../../apps/api/src/seed/cast.ts';
import { DEMONSTRATION_PASSWORD } from '../../../apps/api/src/seed/people.ts';
import { announce, prepareSession, RATIFY, voteAll } from '../../../apps/api/src/seed/play-decision.ts';
import { atMost } from '../harness/figure.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { peakMemory, residentMegabytes, restingMegabytes } from '../harness/memory.ts';
import { interleave } from '../harness/measure.ts';
import { cookieOf, countSigned } from '../harness/people.ts';
import type { Platform } from '../harness/platform.ts';

/** A long sitting of the board, and the batch of certificates that follows from it. */
export const session: Figure = {
  name: 'session',
  title: 'A decision session of 200 cases, and the batch of certificates that follows',
  async run({ platform, quick }: Bench): Promise<readonly Result[]> {
    const cases = quick ? 50 : 200;
    const sessions = quick ? 1 : 5;
    await makeAdvisedCases(platform, cases * sessions);
    const cast = await assemble(platform.base);
    const memory = peakMemory(platform.serverPid);
    const results: Result[] = [];
    let decided = 0;
    for (let at = 0; at < sessions; at += 1) {
      const { advised } = await cast.secretary.get<SessionListView>('/api/sessions');
      const agenda = advised.slice(0, cases).map(({ assessmentId }) => assessmentId);
      const prepared = await prepareSession(cast.secretary, `Zitting ${at + 1}`, agenda);
      if (at === 0) results.push(await openingOf(prepared, { platform, quick }));
      const { registered, seconds } = await decideAll(cast, prepared);
      if (at === 0) results.push({ what: `${registered} decisions by two votes`, value: seconds, unit: 's' });
      decided += registered;
    }
    results.push(
      await batchOf(decided, platform),
      {
        what: 'memory at its peak meanwhile',
        value: memory.stop(),
        unit: 'MB',
        note: `${Math.round(residentMegabytes(platform.serverPid))} MB right after; the workers that draw, up to 192 MB each, not counted`,
      },
      {
        what: 'memory, at rest again',
        value: await restingMegabytes(platform.serverPid),
        unit: 'MB',
        target: atMost(200),
      },
    );
    const { sessions: listed } = await cast.secretary.get<SessionListView>('/api/sessions');
    const began = performance.now();
    await announce(cast.secretary, listed.at(-1)!.id);
    return [...results, { what: `announcing ${cases} results`, value: (performance.now() - began) / 1000, unit: 's' }];
  },
};

async function openingOf({ id, items }: SessionView, { platform, quick }: Omit<Bench, 'verifyPath'>): Promise<Result> {
  const headers = await cookieOf(platform, 'lid-1');
  const taken = await interleave(
    {
      me: () => platform.http.read('/api/me', headers),
      agenda: () => platform.http.read(`/api/sessions/${id}`, headers),
    },
    { rounds: quick ? 5 : 15 },
  );
  return {
    what: `opening the agenda of ${items.length}`,
    value: taken.agenda.medianMs,
    unit: 'ms',
    note: `${(1 / taken.agenda.speed).toFixed(1)} × “who am I”`,
  };
}

async function decideAll(cast: Cast, prepared: SessionView): Promise<{ registered: number; seconds: number }> {
  const began = performance.now();
  const vote = { password: DEMONSTRATION_PASSWORD, wish: () => RATIFY };
  const { registered } = await voteAll([cast.member1, cast.member2], prepared, vote);
  return { registered, seconds: (performance.now() - began) / 1000 };
}

/** What is left to sign once the board is done, until the last is signed, drawn, stored and registered. */
async function batchOf(decided: number, { database }: Platform): Promise<Result> {
  const owner = await database.owner();
  const began = performance.now();
  const before = await countSigned(owner);
  let now = before;
  for (; now < decided; now = await countSigned(owner)) await pause(100);
  const seconds = (performance.now() - began) / 1000;
  return {
    what: `batch of ${decided} certificates with PDF`,
    value: (now - before) / seconds,
    unit: '/s',
    note: `the last ${now - before} in ${seconds.toFixed(1)} s after the last vote`,
  };
}
