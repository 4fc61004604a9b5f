import { jest } from '@jest/globals';
import { act, renderHook, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { SaveOn, Stored } from './autosaver.ts';
import { findDraft, setDraftOwner } from './drafts.ts';
import { OfflineError, ProblemError } from './problem.ts';
import { useAutosave } from './use-autosave.ts';

type Text = { readonly text: string };

/** A record as the server keeps it: refuses who doesn't name the latest version. */
class Shelf {
  stored: Stored<Text> = { value: { text: 'begin' }, version: 1 };
  offline = false;
  writes: Text[] = [];
  hold: Promise<void> = Promise.resolve();

  save = async (value: Text, { version }: SaveOn) => {
    await this.hold;
    if (this.offline) throw new OfflineError('test');
    if (version !== this.stored.version) throw new ProblemError(409, { code: 'changed-elsewhere', title: 'x' });
    this.writes.push(value);
    this.stored = { value, version: Number(version) + 1 };
    return { version: this.stored.version };
  };

  reload = () => Promise.resolve(this.stored);

  somebodyElseWrites(text: string) {
    this.stored = { value: { text }, version: Number(this.stored.version) + 1 };
  }
}

function open(shelf: Shelf) {
  const { stored, save, reload } = shelf;
  return renderHook(() => {
    const [value, show] = useState(stored.value);
    const autosave = useAutosave({ record: 'sheet.1', stored, value, show, save, reload, delay: 5 });
    return { ...autosave, value, type: (text: string) => show({ text }) };
  });
}

beforeEach(() => {
  localStorage.clear();
  setDraftOwner('account-1');
});

test('what is typed is saved when the typing stops, and the local copy goes', async () => {
  const shelf = new Shelf();
  const page = open(shelf);
  act(() => page.result.current.type('meer'));
  expect(findDraft<Text>('sheet.1')?.value.text).toBe('meer');
  await waitFor(() => expect(page.result.current.status.kind).toBe('saved'));
  expect(shelf.stored.value.text).toBe('meer');
  expect(findDraft('sheet.1')).toBeUndefined();
});

test('nothing is sent when nothing changed', async () => {
  const shelf = new Shelf();
  const page = open(shelf);
  await act(() => page.result.current.flush());
  expect(shelf.writes).toEqual([]);
  expect(page.result.current.status.kind).toBe('idle');
});

test('typing on while a save is under way saves again, on top of the first', async () => {
  const shelf = new Shelf();
  let release: () => void = () => undefined;
  shelf.hold = new Promise((resolve) => (release = resolve));
  const page = open(shelf);
  act(() => page.result.current.type('een'));
  await waitFor(() => expect(page.result.current.status.kind).toBe('saving'));
  act(() => page.result.current.type('een twee'));
  release();
  await waitFor(() => expect(shelf.stored.value.text).toBe('een twee'));
  expect(shelf.writes.map((write) => write.text)).toEqual(['een', 'een twee']);
});

test('without connection the text stays on this device and is offered at the next visit', async () => {
  const shelf = new Shelf();
  shelf.offline = true;
  const page = open(shelf);
  act(() => page.result.current.type('onderweg getypt'));
  await waitFor(() => expect(page.result.current.status.kind).toBe('offline'));
  page.unmount();

  shelf.offline = false;
  const later = open(shelf);
  expect(later.result.current.found?.value.text).toBe('onderweg getypt');
  act(() => later.result.current.restore());
  await waitFor(() => expect(shelf.stored.value.text).toBe('onderweg getypt'));
  expect(later.result.current.found).toBeUndefined();
});

test('a draft that nobody wants is gone for good', () => {
  const shelf = new Shelf();
  localStorage.setItem(
    'bewijskracht.draft.account-1.sheet.1',
    JSON.stringify({ value: { text: 'oud' }, version: '1', at: '2026-11-01T10:00:00Z' }),
  );
  const page = open(shelf);
  act(() => page.result.current.discard());
  expect(page.result.current.found).toBeUndefined();
  expect(findDraft('sheet.1')).toBeUndefined();
});

test('somebody else on the same computer never sees a draft', () => {
  localStorage.setItem(
    'bewijskracht.draft.account-1.sheet.1',
    JSON.stringify({ value: { text: 'geheim' }, version: '1', at: '2026-11-01T10:00:00Z' }),
  );
  setDraftOwner('account-2');
  expect(open(new Shelf()).result.current.found).toBeUndefined();
});

test('coming back online saves at once', async () => {
  const shelf = new Shelf();
  shelf.offline = true;
  const page = open(shelf);
  act(() => page.result.current.type('tekst'));
  await waitFor(() => expect(page.result.current.status.kind).toBe('offline'));
  shelf.offline = false;
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(page.result.current.status.kind).toBe('saved'));
});

test('leaving the page saves before the wait is over', async () => {
  const shelf = new Shelf();
  const { stored, save } = shelf;
  const page = renderHook(() => {
    const [value, show] = useState(stored.value);
    useAutosave({ record: 'sheet.1', stored, value, show, save, delay: 60_000 });
    return show;
  });
  act(() => page.result.current({ text: 'laatste woord' }));
  act(() => void window.dispatchEvent(new Event('pagehide')));
  await waitFor(() => expect(shelf.stored.value.text).toBe('laatste woord'));
});

describe('when somebody else wrote first', () => {
  async function conflict() {
    const shelf = new Shelf();
    const page = open(shelf);
    shelf.somebodyElseWrites('van een ander');
    act(() => page.result.current.type('van mij'));
    await waitFor(() => expect(page.result.current.status.kind).toBe('conflict'));
    return { shelf, page };
  }

  test('nothing is overwritten and both versions are there to choose from', async () => {
    const { shelf, page } = await conflict();
    expect(shelf.stored.value.text).toBe('van een ander');
    expect(page.result.current.theirs?.value.text).toBe('van een ander');
    expect(page.result.current.value.text).toBe('van mij');
  });

  test('keeping mine writes on top of theirs', async () => {
    const { shelf, page } = await conflict();
    await act(() => page.result.current.keepMine());
    expect(shelf.stored.value.text).toBe('van mij');
    expect(page.result.current.status.kind).toBe('saved');
  });

  test('taking theirs puts it on screen and sends nothing', async () => {
    const { shelf, page } = await conflict();
    act(() => page.result.current.takeTheirs());
    expect(page.result.current.value.text).toBe('van een ander');
    expect(page.result.current.status.kind).toBe('idle');
    expect(shelf.writes).toEqual([]);
  });
});

test('what is wrong on the platform’s side is told, and tried again by itself', async () => {
  jest.useFakeTimers();
  const shelf = new Shelf();
  shelf.hold = Promise.reject(new ProblemError(503, { code: 'unavailable', title: 'We zijn er even niet.' }));
  const page = open(shelf);
  act(() => page.result.current.type('tijdens een herstart'));
  await act(() => jest.advanceTimersByTimeAsync(100));
  expect(page.result.current.status.kind).toBe('failed');
  shelf.hold = Promise.resolve();
  await act(() => jest.advanceTimersByTimeAsync(11_000));
  expect(shelf.stored.value.text).toBe('tijdens een herstart');
  jest.useRealTimers();
});

test('a refusal for another reason is told, and is no conflict', async () => {
  const shelf = new Shelf();
  shelf.save = () => Promise.reject(new ProblemError(409, { code: 'already-sealed', title: 'Al vastgelegd' }));
  const page = open(shelf);
  act(() => page.result.current.type('te laat'));
  await waitFor(() => expect(page.result.current.status.kind).toBe('failed'));
});
