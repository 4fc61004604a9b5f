import { findPlace, writeSeconds } from './place.ts';

test.each([
  ['blz. 4', { kind: 'page', page: 4 }],
  ['zie pagina 12, onderaan', { kind: 'page', page: 12 }],
  ['p. 3-5', { kind: 'page', page: 3 }],
  ['vanaf 2:10', { kind: 'time', seconds: 130 }],
  ['1:04:05', { kind: 'time', seconds: 3845 }],
])('"%s" points at a place', (text, place) => {
  expect(findPlace(text)).toEqual(place);
});

test.each(['op de foto rechts', 'stap 4', ''])('"%s" points at no place one can jump to', (text) => {
  expect(findPlace(text)).toBeUndefined();
});

test('seconds read as a player shows them', () => {
  expect([0, 65, 3845].map(writeSeconds)).toEqual(['0:00', '1:05', '1:04:05']);
});
