import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { JsonObject, RouteCode } from '@bewijskracht/domain';
import { USUAL_ROUTES } from '@bewijskracht/domain';
import { settleRoute } from '../../seed/settle-route.ts';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../test/board.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { anyone, makeOrganisation } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'wegen');
});
afterAll(() => test.close());

it('paper, page and credential say in the same sentence what the route makes them worth', async () => {
  const board = await aBoard(test, organisation);
  for (const code of ['evc', 'tentamen'] as const) {
    const { id, signed } = await paperBy(code, board);
    const { nl, en } = USUAL_ROUTES[code].legalNature;
    expect(signed['description']).toBe(nl);
    for (const [language, sentence] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      const page = await anyone(test).get(`/credentials/${id}?lang=${language}`).set('accept', 'text/html').expect(200);
      expect(page.text).toContain(sentence);
    }
  }
});

it('a route that is settled again keeps its sentence, its term and what was not said anew', async () => {
  const decider = { nl: 'EVC Zuid', en: 'EVC South' };
  await settleRoute(test.owner, organisation.id, { code: 'evc', decider, remedyDays: 21 });
  await settleRoute(test.owner, organisation.id, { code: 'evc', open: false });
  const { rows } = await test.owner.query(
    "select decider, remedy_days, open, legal_nature from organisation_route where organisation_id = $1 and code = 'evc'",
    [organisation.id],
  );
  expect(rows).toEqual([{ decider, remedy_days: 21, open: false, legal_nature: USUAL_ROUTES.evc.legalNature }]);
});

async function paperBy(code: RouteCode, board: Awaited<ReturnType<typeof aBoard>>) {
  const routeId = await settleRoute(test.owner, organisation.id, { code });
  const found = await anAdvisedCase(test, { ...organisation, routeId });
  await checkIdentity(found);
  await decideAll(board, await anOpenSession(board, [found]));
  return eventually(async () => {
    const { rows } = await test.owner.query<{ id: string; signed: JsonObject | null }>(
      'select id, signed from credential_deelcertificaat where assessment_id = $1',
      [found.id],
    );
    const [paper] = rows;
    return paper?.signed == null ? undefined : { id: paper.id, signed: paper.signed };
  });
}
