import { stateOfRequest } from './brought-request.ts';
import type { AskedWallet } from './brought-request.ts';

const END = new Date('2026-11-22T12:10:00Z');
const asked: AskedWallet = { expiresAt: END, answeredAt: null, broughtId: null, refusal: null };
const before = new Date(END.getTime() - 1);

test.each<[string, Partial<AskedWallet>, Date]>([
  ['waiting', {}, before],
  ['over', {}, END],
  ['checking', { answeredAt: before }, before],
  ['over', { answeredAt: before }, END],
  ['received', { answeredAt: before, broughtId: 'a' }, END],
  ['refused', { answeredAt: before, refusal: 'notValid' }, END],
])('it is %s: %p at %p', (state, change, at) => {
  expect(stateOfRequest({ ...asked, ...change }, at)).toBe(state);
});
