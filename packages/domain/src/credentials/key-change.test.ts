import { confirmKeyChange, keyStateOf, requestKeyChange } from './key-change.ts';

const at = new Date('2026-11-22T10:00:00Z');
const rotation = { kind: 'rotation', compromisedSince: null, at } as const;
const compromise = { kind: 'compromise', compromisedSince: new Date('2026-11-20T00:00:00Z'), at } as const;

test('a key in other hands is that before it is anything else', () => {
  expect(keyStateOf({ retiredAt: null, compromisedSince: null })).toBe('current');
  expect(keyStateOf({ retiredAt: at, compromisedSince: null })).toBe('retired');
  expect(keyStateOf({ retiredAt: at, compromisedSince: at })).toBe('compromised');
});

test.each([
  [rotation, { state: 'current', isChanging: false }, undefined],
  [compromise, { state: 'current', isChanging: false }, undefined],
  [compromise, { state: 'retired', isChanging: false }, undefined],
  [rotation, { state: 'retired', isChanging: false }, 'key-not-current'],
  [rotation, { state: 'current', isChanging: true }, 'key-change-open'],
  [compromise, { state: 'compromised', isChanging: false }, 'key-already-reported'],
  [
    { ...compromise, compromisedSince: new Date('2026-11-23T00:00:00Z') },
    { state: 'current', isChanging: false },
    'compromise-in-the-future',
  ],
] as const)('%j of a key %j: %p', (change, key, code) => {
  const answer = requestKeyChange(change, key);
  expect(answer.ok ? undefined : answer.refusal.code).toBe(code);
});

test('nobody confirms what he asked himself', () => {
  expect(confirmKeyChange({ requestedBy: 'a' }, 'b').ok).toBe(true);
  expect(confirmKeyChange({ requestedBy: 'a' }, 'a')).toEqual({ ok: false, refusal: { code: 'same-person' } });
});
