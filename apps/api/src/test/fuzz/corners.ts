import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../board.ts';
import { aCandidate, addEvidence, aSubmission, upload } from '../candidates.ts';
import { aCase, aRevealedCase, declareBoth, sealSheet } from '../cases.ts';
import type { TestApp } from '../database.ts';
import { strangersBadge } from '../deelcertificaat.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import type { TestOrganisation } from '../people.ts';
import { arrangeRareThings } from '../rare-things.ts';

type Arrange = (test: TestApp, organisation: TestOrganisation) => Promise<unknown>;

const RELATION = { kind: 'coach', name: 'Coach', organisation: 'Welzijn', email: 'coach@example.org', note: '' };

/** What is there in each corner of the world: one case, in one state. */
const CORNERS: Readonly<Record<string, Arrange>> = {
  library: async (test, organisation) => {
    const candidate = await aCandidate(test, organisation);
    const { id } = await addEvidence(candidate);
    await upload(candidate, id, { bytes: Buffer.from('Een verslag.'), name: 'verslag.txt' }).expect(200);
    await upload(candidate, id, { bytes: Buffer.from('<p>Een pagina.</p>'), name: 'pagina.html' }).expect(200);
    await candidate.browser.post('/api/relations').send(RELATION).expect(200);
  },
  submitted: (test, organisation) => aSubmission(test, organisation, 'LU1'),
  appointed: (test, organisation) => aCase(test, organisation),
  scoring: async (test, organisation) => declareBoth(await aCase(test, organisation)),
  'one sealed': async (test, organisation) => {
    const found = await aCase(test, organisation);
    await declareBoth(found);
    await sealSheet(found, found.anne);
  },
  revealed: (test, organisation) => aRevealedCase(test, organisation),
  advised: async (test, organisation) => checkIdentity(await anAdvisedCase(test, organisation)),
  'on the agenda': async (test, organisation) => {
    const found = await anAdvisedCase(test, organisation, { LU1: 'shown', LU2: 'notShown' });
    await checkIdentity(found);
    await anOpenSession(await aBoard(test, organisation), [found]);
  },
  issued: async (test, organisation) => {
    await decided(test, organisation);
    await eventually(async () => {
      const { rows } = await test.owner.query(
        'select from credential_deelcertificaat where organisation_id = $1 and issued_at is not null',
        [organisation.id],
      );
      return rows[0];
    });
  },
  revoked: async (test, organisation) => {
    const { found, board } = await decided(test, organisation);
    const { rows } = await test.owner.query<{ id: string }>(
      'select id from credential_deelcertificaat where organisation_id = $1',
      [organisation.id],
    );
    const request = { category: 'administrativeError', explanation: 'De naam is verkeerd gespeld.' };
    await board.secretary.post(`/api/register/${rows[0]?.id}/revocation`).send(request);
    await found.candidate
      .post('/api/brought-credentials')
      .type('application/octet-stream')
      .send(Buffer.from(JSON.stringify(await strangersBadge())))
      .expect(200);
    await arrangeRareThings(test, organisation, found.people);
  },
};

/** A case of which the board announced what it decided. */
async function decided(test: TestApp, organisation: TestOrganisation) {
  const found = await anAdvisedCase(test, organisation, { LU1: 'shown', LU2: 'notShown' });
  await checkIdentity(found);
  const board = await aBoard(test, organisation);
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  return { found, board };
}

/** Makes every corner, each an organisation of its own in which every role has somebody. */
export async function arrangeCorners(test: TestApp): Promise<readonly TestOrganisation[]> {
  const organisations: TestOrganisation[] = [];
  for (const [name, arrange] of Object.entries(CORNERS)) {
    const organisation = await makeOrganisation(test, name.replaceAll(' ', '-'));
    await arrange(test, organisation);
    for (const role of ['candidate', 'coordinator', 'assessor', 'secretary', 'boardMember'] as const) {
      await makePerson(test, organisation, role);
    }
    organisations.push(organisation);
  }
  return organisations;
}
