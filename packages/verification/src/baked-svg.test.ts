import { bakeSvg, isSvg, unbakeSvg } from './baked-svg.ts';

const PICTURE =
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>';
const CREDENTIAL = JSON.stringify({ id: 'urn:1', name: 'Zoë <b> & ]]> "Yıldız"' });
const NS = 'https://purl.imsglobal.org/ob/v3p0';
const inside = (content: string, attributes = `xmlns:ob="${NS}"`): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
const codeOf = (svg: string): string => {
  const result = unbakeSvg(svg);
  return result.ok ? result.value : result.refusal.code;
};

test('what was baked comes out the same, also what would end a CDATA section', () => {
  expect(codeOf(bakeSvg(PICTURE, CREDENTIAL))).toBe(CREDENTIAL);
});

test.each<[string, string, string]>([
  ['another prefix', inside('<ob:credential>{}</ob:credential>'), '{}'],
  ['a namespace of its own', inside(`<credential xmlns="${NS}"><![CDATA[{}]]></credential>`), '{}'],
  ['entities', inside('<ob:credential>{&quot;a&quot;:&#34;&#x62;&#34;}</ob:credential>'), '{"a":"b"}'],
  ['a JWT in an attribute', inside('<ob:credential verify="e.y.J"/>'), 'e.y.J'],
  ['a group around it', inside('<g><g><ob:credential>{}</ob:credential></g></g>'), '{}'],
])('reads what others baked with %s', (_what, svg, expected) => {
  expect(codeOf(svg)).toBe(expected);
});

test.each<[string, string, string]>([
  ['no credential', PICTURE, 'noCredentialInside'],
  ['one in a comment only', inside('<!-- <ob:credential>{}</ob:credential> -->'), 'noCredentialInside'],
  ['one in text only', inside('<text><![CDATA[<ob:credential>{}</ob:credential>]]></text>'), 'noCredentialInside'],
  [
    'the same word in another namespace',
    inside('<ob:credential>{}</ob:credential>', 'xmlns:ob="urn:other"'),
    'noCredentialInside',
  ],
  ['a prefix nobody bound', inside('<ob:credential>{}</ob:credential>', ''), 'noCredentialInside'],
  ['two', inside('<ob:credential>1</ob:credential><ob:credential>2</ob:credential>'), 'severalCredentialsInside'],
  ['a document type', `<!DOCTYPE svg [<!ENTITY x "y">]>${inside('')}`, 'notThisPicture'],
  ['a document type further on', inside('<!DOCTYPE svg>'), 'damaged'],
  ['an entity that was never explained', inside('<ob:credential>&boom;</ob:credential>'), 'damaged'],
  ['an element inside the credential', inside('<ob:credential><a/></ob:credential>'), 'damaged'],
  ['elements that close each other', inside('<g></a>'), 'damaged'],
  ['an end that never comes', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'damaged'],
  ['an attribute named twice', inside('<g a="1" a="2"/>'), 'damaged'],
  ['a tag inside an attribute', inside('<g a="<b"/>'), 'damaged'],
  ['a nest of a thousand', inside('<g>'.repeat(1000) + '</g>'.repeat(1000)), 'tooLarge'],
  ['a hundred thousand elements', inside('<g/>'.repeat(100_000)), 'tooLarge'],
  ['a credential of a megabyte', inside(`<ob:credential>${'x'.repeat(1 << 20)}</ob:credential>`), 'tooLarge'],
  ['HTML', '<html><svg></svg></html>', 'notThisPicture'],
  ['JSON', '{}', 'notThisPicture'],
])('refuses %s', (_what, svg, code) => {
  expect(codeOf(svg)).toBe(code);
});

test('a hostile file costs no time', () => {
  const started = performance.now();
  for (const svg of [`<svg ${'a '.repeat(200_000)}`, `<!--${'-'.repeat(400_000)}`, inside('<'.repeat(300_000))])
    unbakeSvg(svg);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('knows a picture by its first element', () => {
  expect(isSvg(PICTURE)).toBe(true);
  expect(isSvg('<!-- made by hand -->\n<svg>')).toBe(true);
  expect(isSvg('{"svg": 1}')).toBe(false);
});

test('bakes only pictures', () => {
  expect(() => bakeSvg('{}', CREDENTIAL)).toThrow('not an SVG');
});
