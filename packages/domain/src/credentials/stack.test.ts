import { refusalOf, valueOf } from '../test/builders.ts';
import type { DeelcertificaatState } from '../decisions/revocation.ts';
import type { HeldPaper } from './stack.ts';
import { combine, findStackTarget, stackProgress, stackTargets, stillStands } from './stack.ts';

const FRAMEWORK = {
  code: 'LO',
  kerntaken: [
    { code: 'KT1', leeruitkomsten: ['LU1', 'LU2'] },
    { code: 'KT2', leeruitkomsten: ['LU3'] },
  ],
  leeruitkomsten: [{ code: 'LU1' }, { code: 'LU2' }, { code: 'LU3' }],
};
const KT1 = { kind: 'kerntaak', item: 'KT1', leeruitkomsten: ['LU1', 'LU2'] } as const;
const paper = (item: string, state: DeelcertificaatState = 'issued'): HeldPaper => ({
  id: `${item}-${state}`,
  kind: 'leeruitkomst',
  item,
  state,
});
const tryKt1 = (...papers: HeldPaper[]) => combine(stackProgress(KT1, papers));

test('a framework has a whole per kerntaak and one of everything, but none of a single leeruitkomst', () => {
  expect(stackTargets(FRAMEWORK).map(({ kind, item }) => [kind, item])).toEqual([
    ['kerntaak', 'KT1'],
    ['profile', 'LO'],
  ]);
  expect(findStackTarget(FRAMEWORK, { kind: 'kerntaak', item: 'KT2' })).toBeUndefined();
});

test('is made of all its papers, in the framework’s order', () => {
  expect(valueOf(tryKt1(paper('LU2'), paper('LU1'))).map(({ item }) => item)).toEqual(['LU1', 'LU2']);
});

test('is refused while a leeruitkomst lacks: nothing makes up for it', () => {
  expect(refusalOf(tryKt1(paper('LU1'), paper('LU3')))).toEqual({ code: 'stack-incomplete', missing: ['LU2'] });
});

test.each(['registered', 'suspended', 'revoked', 'superseded'] as const)('is refused when a paper is %s', (state) => {
  expect(refusalOf(tryKt1(paper('LU1'), paper('LU2', state)))).toEqual({
    code: 'stack-part-not-in-force',
    leeruitkomsten: ['LU2'],
  });
});

test('a new paper takes the place of a revoked one', () => {
  const parts = valueOf(tryKt1(paper('LU1'), paper('LU2', 'revoked'), paper('LU2')));
  expect(parts.map(({ id }) => id)).toEqual(['LU1-issued', 'LU2-issued']);
});

test.each(['registered', 'issued', 'suspended'] as const)(
  'is refused when there is one already that is %s',
  (state) => {
    const made: HeldPaper = { id: 'whole', kind: 'kerntaak', item: 'KT1', state };
    expect(refusalOf(tryKt1(paper('LU1'), paper('LU2'), made))).toEqual({ code: 'already-stacked' });
  },
);

test('can be made anew after the earlier one was revoked', () => {
  const revoked: HeldPaper = { id: 'whole', kind: 'kerntaak', item: 'KT1', state: 'revoked' };
  expect(tryKt1(paper('LU1'), paper('LU2'), revoked).ok).toBe(true);
});

test('a whole of kerntaken is built on leeruitkomsten, never on another whole', () => {
  const whole: HeldPaper = { id: 'kt1', kind: 'kerntaak', item: 'KT1', state: 'issued' };
  const [, profile] = stackTargets(FRAMEWORK);
  expect(stackProgress(profile!, [whole, paper('LU3')]).missing).toEqual(['LU1', 'LU2']);
});

test('falls with a paper it cites, and stays when one is suspended', () => {
  expect(stillStands([paper('LU1'), paper('LU2', 'revoked')])).toBe(false);
  expect(stillStands([paper('LU1'), paper('LU2', 'superseded')])).toBe(false);
  expect(stillStands([paper('LU1', 'suspended'), paper('LU2')])).toBe(true);
});
