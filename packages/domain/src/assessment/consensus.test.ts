import fc from 'fast-check';
import { aJudgement, ANNE, aSealedSheet, BRAM, CARLA, refusalOf, valueOf } from '../test/builders.ts';
import {
  agree,
  commonMarks,
  consensusOf,
  departsFrom,
  propose,
  type Agreement,
  type ConsensusFacts,
  type ConsensusRecords,
  type Proposal,
} from './consensus.ts';
import { ASSESSMENT_STATES, VERDICTS } from './vocabulary.ts';

const assessors = [ANNE, BRAM];
const feedback = { lacking: 'De ouderen.', evidenceWanted: 'Een tweede gesprek.', nextStep: 'Vraag de ouderen erbij.' };
const none: ConsensusRecords = { proposals: [], agreements: [] };

function aProposal(changes: Partial<Proposal> = {}): Proposal {
  return {
    id: 'voorstel-1',
    leeruitkomst: 'LU1',
    verdict: 'partlyShown',
    reasons: 'Alleen de kant van de jongeren is te zien.',
    feedback,
    proposedBy: ANNE,
    ...changes,
  };
}

function facts(records: ConsensusRecords = none): ConsensusFacts {
  return { state: 'interviewed', assessors, records };
}

function agreed(accountId: string, changes: Partial<Agreement> = {}): Agreement {
  return { proposalId: 'voorstel-1', accountId, reason: '', ...changes };
}

test('a proposal is agreed only when every assessor stands behind the same one', () => {
  const second = aProposal({ id: 'voorstel-2', proposedBy: BRAM });
  const crossed = {
    proposals: [aProposal(), second],
    agreements: [agreed(ANNE), agreed(BRAM, { proposalId: second.id })],
  };
  expect(consensusOf(crossed, assessors)).toEqual({ state: 'discussing', proposal: second, waitingFor: [ANNE] });
  const both = { ...crossed, agreements: [...crossed.agreements, agreed(BRAM)] };
  expect(consensusOf(both, assessors)).toEqual({ state: 'agreed', proposal: aProposal(), verdict: 'partlyShown' });
});

test('without a proposal everyone is waited for', () => {
  expect(consensusOf(none, assessors)).toEqual({ state: 'discussing', proposal: null, waitingFor: assessors });
});

test('agreement of somebody who isn’t on the case settles nothing', () => {
  const records = { proposals: [aProposal()], agreements: [agreed(ANNE), agreed(CARLA), agreed(ANNE)] };
  expect(consensusOf(records, assessors)).toMatchObject({ state: 'discussing', waitingFor: [BRAM] });
});

test('no verdict ever comes from anything but equal agreement', () => {
  const anyAgreement = fc.record({
    proposalId: fc.constantFrom('voorstel-1', 'voorstel-2'),
    accountId: fc.constantFrom(ANNE, BRAM, CARLA),
    reason: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.array(anyAgreement, { maxLength: 8 }), fc.constantFrom(...VERDICTS), (agreements, verdict) => {
      const proposals = [aProposal({ verdict }), aProposal({ id: 'voorstel-2', verdict: null })];
      const { state } = consensusOf({ proposals, agreements }, assessors);
      const behind = (proposalId: string): boolean =>
        assessors.every((who) => agreements.some((a) => a.accountId === who && a.proposalId === proposalId));
      const expected = behind('voorstel-1') ? 'agreed' : behind('voorstel-2') ? 'open' : 'discussing';
      expect(state).toBe(expected);
    }),
  );
});

test('what they can’t agree on stays open, with a reason from each', () => {
  const proposal = aProposal({ verdict: null, reasons: 'Wij wegen het gesprek anders.' });
  const proposed = valueOf(propose(proposal, facts()));
  const records = {
    proposals: [proposal],
    agreements: [proposed.agreement, agreed(BRAM, { reason: 'Ik mis de ouderen.' })],
  };
  expect(consensusOf(records, assessors)).toEqual({
    state: 'open',
    proposal,
    reasons: [
      { accountId: ANNE, reason: 'Wij wegen het gesprek anders.' },
      { accountId: BRAM, reason: 'Ik mis de ouderen.' },
    ],
  });
});

test('who proposed to leave it open gave the proposal’s reasons as their own', () => {
  const proposal = aProposal({ verdict: null });
  const silent = { proposals: [proposal], agreements: [agreed(ANNE), agreed(BRAM)] };
  expect(consensusOf(silent, assessors)).toMatchObject({
    reasons: [
      { accountId: ANNE, reason: proposal.reasons },
      { accountId: BRAM, reason: '' },
    ],
  });
  const inOwnWords = { proposals: [proposal], agreements: [agreed(ANNE, { reason: 'Mijn kant.' }), agreed(BRAM)] };
  expect(consensusOf(inOwnWords, assessors)).toMatchObject({ reasons: [{ reason: 'Mijn kant.' }, {}] });
});

test('leaving it open takes a reason of one’s own', () => {
  const records = { proposals: [aProposal({ verdict: null })], agreements: [] };
  expect(refusalOf(agree(agreed(BRAM, { reason: ' ' }), facts(records)))).toEqual({ code: 'reason-missing' });
});

test('proposing is agreeing, and a colleague’s yes needs no more words', () => {
  const { proposal, agreement } = valueOf(propose(aProposal(), facts()));
  expect(agreement).toEqual({ proposalId: 'voorstel-1', accountId: ANNE, reason: '' });
  const records = { proposals: [proposal], agreements: [agreement] };
  expect(valueOf(agree(agreed(BRAM), facts(records)))).toEqual(agreed(BRAM));
  expect(refusalOf(agree(agreed(ANNE), facts(records)))).toEqual({ code: 'already-agreed' });
  expect(refusalOf(agree(agreed(BRAM, { proposalId: 'ander' }), facts(records)))).toEqual({ code: 'no-such-proposal' });
});

test.each(VERDICTS)('a joint judgement of %s is never without reasons', (verdict) => {
  expect(refusalOf(propose(aProposal({ verdict, reasons: '  omdat  ' }), facts()))).toEqual({
    code: 'reasons-too-short',
    length: 5,
    minimum: 10,
  });
  expect(propose(aProposal({ verdict, reasons: 'tien teken' }), facts()).ok).toBe(true);
});

test('who didn’t show it is told what is lacking, what would show it, and the next step', () => {
  const empty = { lacking: '', evidenceWanted: 'x', nextStep: ' ' };
  for (const verdict of ['partlyShown', 'notShown', 'notJudgeable'] as const) {
    expect(refusalOf(propose(aProposal({ verdict, feedback: empty }), facts()))).toEqual({
      code: 'feedback-missing',
      parts: ['lacking', 'nextStep'],
    });
  }
  expect(propose(aProposal({ verdict: 'shown', feedback: empty }), facts()).ok).toBe(true);
  expect(propose(aProposal({ verdict: null, feedback: empty }), facts()).ok).toBe(true);
});

test('only the assessors of the case, after the gesprek, and not once it is settled', () => {
  expect(refusalOf(propose(aProposal({ proposedBy: CARLA }), facts()))).toEqual({ code: 'not-your-assessment' });
  const settled = { proposals: [aProposal()], agreements: [agreed(ANNE), agreed(BRAM)] };
  expect(refusalOf(propose(aProposal({ id: 'voorstel-2' }), facts(settled)))).toEqual({ code: 'already-settled' });
  for (const state of ASSESSMENT_STATES) {
    const may = state === 'interviewed' || state === 'interviewSkipped';
    expect(propose(aProposal(), { ...facts(), state }).ok).toBe(may);
    const waiting = { proposals: [aProposal()], agreements: [agreed(ANNE)] };
    expect(agree(agreed(BRAM), { ...facts(waiting), state }).ok).toBe(may);
  }
});

test('names the assessors from whose latest sheet a proposal departs', () => {
  const sheets = [aSealedSheet(ANNE, aJudgement({ verdict: 'partlyShown' })), aSealedSheet(BRAM)];
  expect(departsFrom(aProposal(), sheets)).toEqual([BRAM]);
});

test('a mark is common only where all latest sheets give the same', () => {
  const other = aJudgement({
    indicators: [
      { gedragsindicator: 'GI1', mark: 'partlyShown', evidence: ['wijkanalyse'], note: '' },
      { gedragsindicator: 'GI2', mark: 'notShown', evidence: [], note: '' },
    ],
  });
  expect(commonMarks('LU1', [aSealedSheet(ANNE), aSealedSheet(BRAM, other)])).toEqual([
    { gedragsindicator: 'GI1', mark: null },
    { gedragsindicator: 'GI2', mark: 'notShown' },
  ]);
  const three = [aSealedSheet(ANNE), aSealedSheet(CARLA), aSealedSheet(BRAM, other)];
  expect(commonMarks('LU1', three)[0]).toEqual({ gedragsindicator: 'GI1', mark: null });
  expect(commonMarks('LU1', [])).toEqual([]);
});
