import type { JsonObject } from '@bewijskracht/domain';
import { checkFramework } from './check-framework.ts';

const ITEM = 'https://kracht.example.org/kader/LO2026/1/LU1';
const pointingAt = (...alignment: JsonObject[]): JsonObject => ({ credentialSubject: { achievement: { alignment } } });
const item = { targetType: 'ext:FrameworkItem', targetUrl: ITEM };
const codeFor = async (credential: JsonObject, published: boolean | undefined) =>
  (await checkFramework(credential, { isPublished: async () => published })).code;

test.each([
  [true, 'frameworkPublished'],
  [false, 'frameworkItemGone'],
  [undefined, 'frameworkUnreachable'],
])('when the source says %p of the item, it is %s', async (published, code) => {
  expect(await codeFor(pointingAt(item), published)).toBe(code);
});

test('asks for the first item, the leeruitkomst, and not for levels or elements of other lists', async () => {
  const asked: string[] = [];
  const isPublished = async (url: string) => asked.push(url) > 0;
  const level = { targetType: 'ext:NLQF', targetUrl: 'https://nlqf.nl' };
  await checkFramework(pointingAt(level, item, { ...item, targetUrl: `${ITEM}/GI01` }), { isPublished });
  expect(asked).toEqual([ITEM]);
});

test.each<[string, JsonObject]>([
  ['no alignment', pointingAt()],
  ['no achievement', { credentialSubject: {} }],
  ['an address that is no text', pointingAt({ ...item, targetUrl: 7 })],
])('a credential with %s names no framework', async (_what, credential) => {
  expect(await codeFor(credential, true)).toBe('frameworkNotNamed');
});
