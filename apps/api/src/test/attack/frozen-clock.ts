import { jest } from '@jest/globals';

/** Everything that waits or measures stays as it is; only the calendar stands. */
const REAL = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];

/** Stops the application's calendar, so that the same question gets the same answer; what waits still waits really. */
export function stopClock(): Date {
  const now = new Date();
  jest.useFakeTimers({ now, doNotFake: [...REAL] });
  return now;
}

export const startClock = (): unknown => jest.useRealTimers();
