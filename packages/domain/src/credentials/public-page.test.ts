import { publicPageOf } from './public-page.ts';

const OURS = 'https://kracht.example.org';
const PAGE = `${OURS}/credentials/0b6f3a52-5b1c-4f0e-9a57-2a8d6c1e4f90`;

test('a paper of this platform has a public page', () => {
  expect(publicPageOf(PAGE, OURS)).toBe(PAGE);
});

test.each([
  ['another platform', PAGE.replace('kracht', 'elders')],
  ['a way out', `${OURS}/credentials/..//elders.example/${PAGE.slice(-36)}`],
  ['more behind it', `${PAGE}/..//..//elders.example`],
  ['a line behind it', `${PAGE}\n`],
  ['no id', `${OURS}/credentials/`],
])('%s is none', (_what, address) => {
  expect(publicPageOf(address, OURS)).toBeNull();
});
