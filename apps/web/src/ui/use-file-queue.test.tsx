import { act, renderHook, waitFor } from '@testing-library/react';
import { OfflineError, ProblemError } from '../lib/problem.ts';
import { useFileQueue, type SendOptions } from './use-file-queue.ts';

const MOST = 1000;
const FILE = new File(['geluid'], 'gesprek.mp3');

function queueThat(send: (file: File, options: SendOptions) => Promise<unknown>) {
  const page = renderHook(() => useFileQueue(send, MOST));
  act(() => page.result.current.add([FILE]));
  return { state: () => page.result.current.files[0], queue: () => page.result.current };
}

test('a file waits while there is no connection, and is sent by itself when it is back', async () => {
  let online = false;
  const { state } = queueThat(() => (online ? Promise.resolve() : Promise.reject(new OfflineError('test'))));
  await waitFor(() => expect(state()?.state).toBe('waiting'));
  online = true;
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(state()?.state).toBe('done'));
});

test('what the platform refuses is told with its reason, and is not tried again', async () => {
  const refusal = new ProblemError(422, { code: 'file-empty', title: 'Leeg', detail: 'Dit bestand is leeg.' });
  const { state } = queueThat(() => Promise.reject(refusal));
  await waitFor(() => expect(state()).toMatchObject({ state: 'failed', reason: 'Dit bestand is leeg.' }));
  act(() => void window.dispatchEvent(new Event('online')));
  expect(state()?.state).toBe('failed');
});

test('leaving the page is asked about while a file is not in yet', async () => {
  const { promise, resolve: done } = Promise.withResolvers<void>();
  const { state } = queueThat(() => promise);
  const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leaves()).toBe(false);
  done();
  await waitFor(() => expect(state()?.state).toBe('done'));
  expect(leaves()).toBe(true);
});
