import { atMost } from '../harness/figure.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { newDataDirectory, removeData, startPlatform } from '../harness/platform.ts';
import type { Platform, Start } from '../harness/platform.ts';

/** From `npm start` to the first answer that it is ready: with nothing there yet, and with everything there. */
export const startup: Figure = {
  name: 'startup',
  title: 'From npm start to ready',
  async run({ platform }: Bench): Promise<readonly Result[]> {
    const start: Start = {
      dataDirectory: newDataDirectory(),
      port: Number(new URL(platform.base).port) + 1,
      command: 'npm start',
    };
    const first = await once({ ...start, env: { TURBO_FORCE: 'true' } });
    const warm: Platform[] = [];
    for (let time = 0; time < 3; time += 1) warm.push(await once(start));
    await removeData(first);
    const seconds = (ms: number): number => ms / 1000;
    return [
      {
        what: 'first start',
        value: seconds(first.readyMs),
        unit: 's',
        target: atMost(20),
        note: 'everything is compiled, the database made, migrated and filled',
      },
      {
        what: 'warm start',
        value: seconds(Math.min(...warm.map(({ readyMs }) => readyMs))),
        unit: 's',
        target: atMost(5),
        note: `of three: ${warm.map(({ readyMs }) => seconds(readyMs).toFixed(1)).join(', ')} s`,
      },
    ];
  },
};

async function once(start: Start): Promise<Platform> {
  const platform = await startPlatform(start);
  await platform.stop();
  return platform;
}
