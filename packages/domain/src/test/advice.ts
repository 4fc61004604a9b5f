import type { Advice } from '../assessment/advise.ts';
import type { Consensus, Proposal } from '../assessment/consensus.ts';
import type { Verdict } from '../assessment/vocabulary.ts';
import type { DecisionItem } from '../decisions/decide.ts';
import { ANNE, BRAM } from './builders.ts';

export function aProposal(verdict: Verdict | null): Proposal {
  return {
    ...{ id: 'voorstel-1', leeruitkomst: 'LU1', verdict, proposedBy: ANNE },
    reasons: 'Het is te zien op blz. 4.',
    feedback: { lacking: 'De ouderen.', evidenceWanted: 'Een tweede gesprek.', nextStep: 'Vraag ze erbij.' },
  };
}

export function anAdvice(verdict: Verdict): Advice & { readonly consensus: Consensus } {
  return { leeruitkomst: 'LU1', consensus: { state: 'agreed', proposal: aProposal(verdict), verdict } };
}

export function anOpenAdvice(): Advice & { readonly consensus: Consensus } {
  const reasons = [
    { accountId: ANNE, reason: 'Het gesprek overtuigde mij.' },
    { accountId: BRAM, reason: 'Ik mis de ouderen.' },
  ];
  return { leeruitkomst: 'LU1', consensus: { state: 'open', proposal: aProposal(null), reasons } };
}

export function anItem(advice: Advice = anAdvice('shown')): DecisionItem {
  return { advice, decided: false };
}
