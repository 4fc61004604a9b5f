import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseItem, CasePackage } from '@bewijskracht/domain';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { anyone } from '../../test/people.ts';

const BASE = '/ims/case/v1p1';
let test: TestApp;
let identifier: string;
beforeAll(async () => {
  test = await testApp();
  const { body } = await anyone(test).get(`${BASE}/CFDocuments`).expect(200);
  identifier = body.CFDocuments[0].identifier;
});
afterAll(() => test.close());

const get = (path: string) => anyone(test).get(`${BASE}/${path}`);
const packageOf = async (): Promise<CasePackage> => (await get(`CFPackages/${identifier}`).expect(200)).body;
const codeOf = (body: { imsx_codeMinor: { imsx_codeMinorField: { imsx_codeMinorFieldValue: string }[] } }) =>
  body.imsx_codeMinor.imsx_codeMinorField[0]?.imsx_codeMinorFieldValue;

describe('the CASE door', () => {
  it('lists the published frameworks to anyone, any site’s scripts included', async () => {
    const { body, headers } = await get('CFDocuments').expect(200);
    expect(body.CFDocuments).toMatchObject([{ title: 'Leeruitkomsten opbouwwerk', caseVersion: '1.1' }]);
    expect(headers).toMatchObject({ 'x-total-count': '1', 'access-control-allow-origin': '*' });
    expect(headers['link']).toContain('rel="last"');
  });

  it('answers every address that a package names', async () => {
    const { CFDocument, CFItems, CFAssociations, CFDefinitions } = await packageOf();
    expect(CFItems.length).toBeGreaterThan(40);
    const some = [CFDocument, CFItems[0]!, CFItems.at(-1)!, CFAssociations[0]!, CFDefinitions.CFItemTypes[1]!];
    for (const { uri, identifier: id } of some) {
      const { body } = await anyone(test).get(new URL(uri).pathname).expect(200);
      expect([body.identifier, body.CFItemTypes?.[0].identifier]).toContain(id);
    }
  });

  it('gives an item with its document and with what it is tied to', async () => {
    const { CFItems } = await packageOf();
    const lu1 = CFItems.find((item: CaseItem) => item.humanCodingScheme === 'LU1')!;
    const { body } = await get(`CFItemAssociations/${lu1.identifier}`).expect(200);
    expect(body.CFItem.CFDocumentURI.identifier).toBe(identifier);
    const parents = body.CFAssociations.filter(
      (link: { associationType: string; originNodeURI: { identifier: string } }) =>
        link.associationType === 'isChildOf' && link.originNodeURI.identifier === lu1.identifier,
    );
    expect(parents).toMatchObject([{ destinationNodeURI: { title: 'KT1' } }]);
  });

  it('names what it identifies the same on every server, in lower case and of version 5', async () => {
    expect(identifier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(identifier).toBe('299107c8-deee-565a-b8f8-ef225b68ea13');
  });

  it.each([
    ['an unknown item', 'CFItems/0192f6c2-7b0e-4cc3-9a51-000000000001', 404, 'unknownobject'],
    ['a rubric, of which there are none', 'CFRubrics/0192f6c2-7b0e-4cc3-9a51-000000000001', 404, 'unknownobject'],
    ['something that is no identifier', 'CFItems/LU1', 400, 'invalid_uuid'],
    ['a UUID that CASE does not know', 'CFItems/0192f6c2-7b0e-7cc3-9a51-000000000001', 400, 'invalid_uuid'],
    ['fields that no document has', 'CFDocuments?fields=secret', 400, 'invalid_selection_field'],
    ['an order by what no document has', 'CFDocuments?sort=secret', 400, 'invalid_sort_field'],
    ['a page of a million', 'CFDocuments?limit=1000000', 400, 'invalid_selection_field'],
  ])('refuses %s in CASE’s own words', async (_what, path, status, code) => {
    const { body } = await get(path)
      .expect(status)
      .expect('content-type', /application\/json/);
    expect(body).toMatchObject({ imsx_codeMajor: 'failure', imsx_severity: 'error' });
    expect(codeOf(body)).toBe(code);
  });

  it('filters, selects and pages', async () => {
    const asked = async (query: string) => (await get(`CFDocuments?${query}`).expect(200)).body.CFDocuments;
    expect(await asked(`filter=${encodeURIComponent("title~'opbouw' AND language='nl'")}&fields=title`)).toEqual([
      { title: 'Leeruitkomsten opbouwwerk' },
    ]);
    expect(await asked(`filter=${encodeURIComponent("language='de'")}`)).toEqual([]);
    expect(await asked('offset=1')).toEqual([]);
  });

  it('says what it can do', async () => {
    const { body } = await get('discovery/imscasev1p1_openapi3_v1p0.json').expect(200);
    expect(body.openapi).toMatch(/^3\./);
    expect(Object.keys(body.paths)).toContain('/CFItems/{sourcedId}');
  });
});
