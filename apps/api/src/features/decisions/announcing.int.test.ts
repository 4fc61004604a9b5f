import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnnouncedView, DeelcertificaatListView, ResultView } from '@bewijskracht/contracts';
import { addDays } from '@bewijskracht/domain';
import { PDFDocument } from 'pdf-lib';
import {
  aBoard,
  agreeAndAdvise,
  anAdvisedCase,
  anOpenSession,
  castVotes,
  checkIdentity,
  decideAll,
  eventually,
  RATIFY,
} from '../../test/board.ts';
import type { TestBoard } from '../../test/board.ts';
import { trailOf } from '../../test/candidates.ts';
import type { TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'uitslag');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

const announce = (sessionId: string) => board.secretary.post(`/api/sessions/${sessionId}/announcement`);
const lettersTo = async ({ people }: TestCase): Promise<string[]> =>
  (
    await test.owner.query('select template from mail_message where account_id = $1 order by created_at', [
      people.candidate.accountId,
    ])
  ).rows.map(({ template }: { template: string }) => template);
const announcementOf = async ({ id }: TestCase): Promise<string> =>
  (await test.owner.query<{ id: string }>('select id from decision_announcement where assessment_id = $1', [id]))
    .rows[0]!.id;
const isSigned = ({ id }: TestCase) =>
  eventually(
    async () =>
      (
        await test.owner.query(
          'select id from credential_deelcertificaat where assessment_id = $1 and signed is not null',
          [id],
        )
      ).rows[0],
  );

async function decidedCase(): Promise<{ found: TestCase; sessionId: string }> {
  const found = await anAdvisedCase(test, organisation, { LU1: 'shown', LU2: 'partlyShown' });
  await checkIdentity(found);
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  return { found, sessionId: session.id };
}

describe('before the announcement', () => {
  it('a candidate sees nothing that looks like approval, also when the paper is signed', async () => {
    const { found } = await decidedCase();
    const { id } = await isSigned(found);
    expect(
      DeelcertificaatListView.parse((await found.candidate.get('/api/deelcertificaten').expect(200)).body)
        .deelcertificaten,
    ).toEqual([]);
    for (const file of ['certificate.pdf', 'credential.json'])
      await found.candidate.get(`/api/deelcertificaten/${id}/${file}`).expect(404);
    expect(await lettersTo(found)).not.toContain('credentials.issued');
  });
});

describe('an announcement', () => {
  it('tells each candidate the full result, also the part that is negative, and fixes it', async () => {
    const { found, sessionId } = await decidedCase();
    await isSigned(found);
    expect(AnnouncedView.parse((await announce(sessionId).expect(200)).body)).toEqual({ announced: 1 });
    const id = await announcementOf(found);
    const view = ResultView.parse((await found.candidate.get(`/api/results/${id}`).expect(200)).body);
    expect(view).toMatchObject({ id, submissionId: found.submission.id });
    const { result } = view;
    expect(result).toMatchObject({
      officialName: 'Noor Vermaat',
      organisation: 'Hogeschool uitslag',
      demonstration: true,
      round: 1,
      manifestHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      sessionHeldOn: '2026-02-01',
      interview: { heldOn: '2026-01-15', skipped: null },
      assessors: [{ kind: 'vak' }, { kind: 'beroepsoverstijgend' }],
    });
    const [shown, partly] = result.leeruitkomsten;
    expect(shown).toMatchObject({
      code: 'LU1',
      decision: 'ratified',
      outcome: 'shown',
      reasons: 'Samen zien wij dit zo.',
      deelcertificaat: { registerNumber: expect.stringMatching(/^UITSLAG-/) },
    });
    expect(shown?.indicators.every(({ mark, text }) => mark === 'shown' && text.length > 20)).toBe(true);
    expect(shown?.evidence).toEqual([
      {
        title: 'Wat speelt er in de portiekflats?',
        kind: 'analysis',
        whereToSee: ['blz. 4'],
        sha256: [expect.any(String)],
      },
      { title: 'Het gesprek dat vastliep', kind: 'analysis', whereToSee: ['blz. 4'], sha256: [expect.any(String)] },
    ]);
    expect(shown?.criteria.find(({ criterion }) => criterion === 'transfer')).toEqual({
      criterion: 'transfer',
      values: ['met'],
    });
    expect(partly).toMatchObject({
      code: 'LU2',
      outcome: 'partlyShown',
      deelcertificaat: null,
      feedback: { lacking: 'De ouderen.', evidenceWanted: 'Een tweede gesprek.', nextStep: 'Vraag ze erbij.' },
    });
    const term = Math.round((Date.parse(result.remedy.until) - Date.parse(view.announcedAt.slice(0, 10))) / 86_400_000);
    expect(Math.abs(term - 42)).toBeLessThanOrEqual(1);
    expect(result.remedy.text.nl).toContain('klachtencommissie');
    expect(await lettersTo(found)).toEqual(expect.arrayContaining(['decisions.announced', 'credentials.issued']));
    expect(await trailOf(test, id)).toEqual(['decisions.announced']);
    await expect(
      test.owner.query(`update decision_announcement set result = '{}' where id = $1`, [id]),
    ).rejects.toThrow('append-only');
  });

  it('is the candidate’s, the board’s and nobody else’s', async () => {
    const { found, sessionId } = await decidedCase();
    await announce(sessionId).expect(200);
    const id = await announcementOf(found);
    await board.secretary.get(`/api/results/${id}`).expect(200);
    const another = await loginAs(test, await makePerson(test, organisation, 'candidate'));
    const stranger = await loginAs(
      test,
      await makePerson(test, await makeOrganisation(test, 'vreemd'), 'candidate', 'secretary', 'boardMember'),
    );
    for (const agent of [another, stranger]) {
      await agent.get(`/api/results/${id}`).expect(404);
      await agent.get(`/api/results/${id}/result.pdf`).expect(404);
    }
  });

  it('comes as an accessible paper too, in the reader’s language', async () => {
    const { found, sessionId } = await decidedCase();
    await announce(sessionId).expect(200);
    const path = `/api/results/${await announcementOf(found)}/result.pdf`;
    const dutch = await found.candidate.get(path).expect(200);
    expect(dutch.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="resultaat.pdf"',
    });
    expect((await PDFDocument.load(dutch.body)).getTitle()).toMatch(/^Resultaat van je aanvraag/);
    const english = await found.candidate.get(path).set('cookie', 'lang=en').expect(200);
    expect((await PDFDocument.load(english.body)).getTitle()).toMatch(/^Result of your submission/);
    expect(english.body.toString('latin1')).toContain('/MarkInfo');
  });

  it('happens once, and waits for a case of which something is still undecided', async () => {
    const found = await anAdvisedCase(test, organisation, { LU1: 'shown', LU2: 'shown' });
    await checkIdentity(found);
    const session = await anOpenSession(board, [found]);
    const [first, second] = session.items;
    const repair = { kind: 'sentBack', sendBackKind: 'repairReasons', grounds: 'De motivering is te mager.' };
    for (const member of board.members.slice(0, 2)) {
      await castVotes(member, session, RATIFY, [first!]).expect(200);
    }
    expect((await announce(session.id).expect(409)).body.code).toBe('nothing-to-announce');
    for (const member of board.members.slice(0, 2)) await castVotes(member, session, repair, [second!]).expect(200);
    expect((await announce(session.id).expect(409)).body.code).toBe('nothing-to-announce');

    await agreeAndAdvise(found, { LU2: 'shown' });
    const next = await anOpenSession(board, [found]);
    await decideAll(board, next);
    expect((await announce(next.id).expect(200)).body).toEqual({ announced: 1 });
    expect((await announce(session.id).expect(409)).body.code).toBe('nothing-to-announce');
    const { result } = ResultView.parse(
      (await found.candidate.get(`/api/results/${await announcementOf(found)}`).expect(200)).body,
    );
    expect(result.leeruitkomsten.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['LU1', 'shown'],
      ['LU2', 'shown'],
    ]);
    const { deelcertificaten } = DeelcertificaatListView.parse(
      (await found.candidate.get('/api/deelcertificaten').expect(200)).body,
    );
    expect(deelcertificaten).toHaveLength(2);
  });

  it('of what others must judge again tells the grounds and no judgement', async () => {
    const found = await anAdvisedCase(test, organisation);
    const session = await anOpenSession(board, [found]);
    await decideAll(board, session, {
      kind: 'sentBack',
      sendBackKind: 'reassess',
      grounds: 'Een beoordelaar kende de kandidaat.',
    });
    await announce(session.id).expect(200);
    const { result } = ResultView.parse(
      (await found.candidate.get(`/api/results/${await announcementOf(found)}`).expect(200)).body,
    );
    expect(result.officialName).toBeNull();
    expect(result.leeruitkomsten[0]).toMatchObject({
      decision: 'sentBack',
      sendBackKind: 'reassess',
      outcome: null,
      grounds: 'Een beoordelaar kende de kandidaat.',
      reasons: '',
      saw: [],
      indicators: [],
      criteria: [],
      evidence: [],
    });
  });
});

describe('where the policy issues only what is final', () => {
  it('a ratified leeruitkomst is registered at once and signed after the term to object', async () => {
    const patient = await makeOrganisation(test, 'geduld');
    await test.owner.query(`update framework_policy set issue_at = 'final' where organisation_id = $1`, [patient.id]);
    const theirs = await aBoard(test, patient);
    const found = await anAdvisedCase(test, patient);
    await checkIdentity(found);
    const session = await anOpenSession(theirs, [found]);
    await decideAll(theirs, session);
    const jobs = async (): Promise<{ from: string }[]> =>
      (
        await test.owner.query<{ from: string }>(
          `select (j.start_after at time zone 'Europe/Amsterdam')::text as from
             from pgboss.job j join credential_deelcertificaat d on d.id::text = j.data ->> 'id'
           where j.name = 'credentials.sign' and d.assessment_id = $1`,
          [found.id],
        )
      ).rows;
    expect(await jobs()).toEqual([]);
    await theirs.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
    const view = (await found.candidate.get(`/api/results/${await announcementOf(found)}`).expect(200)).body;
    const [job] = await jobs();
    expect(job!.from).toBe(`${addDays(ResultView.parse(view).result.remedy.until, 1)} 00:00:00`);
    const { deelcertificaten } = DeelcertificaatListView.parse(
      (await found.candidate.get('/api/deelcertificaten').expect(200)).body,
    );
    expect(deelcertificaten).toMatchObject([{ state: 'registered', issuedAt: null }]);
  });
});

describe('the list of decisions', () => {
  it('comes as a paper and as a sheet in which no text of people becomes a formula', async () => {
    const found = await anAdvisedCase(test, organisation);
    const session = await anOpenSession(board, [found]);
    await decideAll(board, session, {
      kind: 'voided',
      sendBackKind: null,
      grounds: '=HYPERLINK("https://evil.example";"klik")',
    });
    const csv = await board.secretary.get(`/api/sessions/${session.id}/decisions.csv`).expect(200);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, line] = csv.text.split('\r\n');
    expect(head).toBe('\ufeff"Kandidaat";"Leeruitkomst";"Besluit";"Uitkomst";"Registernummer";"Gronden";"Stemmen"');
    expect(line).toContain(
      `"${session.items[0]!.candidateNumber}";"LU1";"ongeldig verklaard";"";"";"'=HYPERLINK(""https://evil.example"";""klik"")"`,
    );
    const pdf = await board.members[2]!.get(`/api/sessions/${session.id}/decisions.pdf`).expect(200);
    expect((await PDFDocument.load(pdf.body)).getTitle()).toBe('Besluitenlijst · Vergadering');
  });
});
