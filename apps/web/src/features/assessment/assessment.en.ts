import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './assessment.nl.ts';

export const en = {
  list: {
    title: 'Assessments',
    lead: 'What you can do now, the most urgent first.',
    waiting: 'Waiting for you',
    later: 'Nothing to do now',
    more: 'Show more',
    candidate: 'Candidate',
    leeruitkomsten: 'Leeruitkomsten',
    next: 'What you do',
    due: 'Time',
    nothing: 'Nothing is waiting for you',
    nothingText:
      'As soon as the coordinator appoints you to a submission, you get an e-mail and the assessment stands here. You first see who the candidate is, and the evidence only after you declared that you have no ties.',
    noneWaiting: 'You are up to date. Nothing is waiting for you.',
  },
  next: {
    declare: 'Declare that you have no ties',
    tied: 'You have ties: somebody else takes your place',
    score: 'Assess',
    wait: 'Wait until you are both done',
    interview: 'Discuss the differences and hold the interview',
    revise: 'Go over your judgement after the interview',
    agree: 'Reach a joint judgement',
    advise: 'Send the advice',
    none: 'Done',
  },
  steps: {
    declare: 'No ties',
    score: 'Assess',
    interview: 'Differences and interview',
    revise: 'After the interview',
    agree: 'Joint judgement',
    advise: 'Advice',
  },
  due: { by: 'by {{date}}' },
  back: 'All assessments',
  sentBack: {
    title: 'The exam board asks you to mend the reasons',
    about: '{{leeruitkomst}} ({{date}})',
  },
  declare: {
    title: 'Do you have no ties with {{number}}?',
    lead: 'You see the evidence only after you have declared this.',
    about: 'You assess these leeruitkomsten:',
    candidate: 'Behind this number stands',
    why: 'Who knows somebody can’t look at their work apart from that. So we ask this before you see any evidence.',
    refuse: 'Do not sign if you',
    refuseCoach: 'guided, coached or taught this person',
    refuseWork: 'know this person as a colleague, manager, employer or client, or did so until recently',
    refuseWitness: 'confirmed something in the evidence, or worked on a piece together',
    refusePrivate: 'are family, partner or friend of this person, or in conflict with them',
    doubt: 'In doubt? Then do not sign, but let us know. The coordinator chooses somebody else; it costs you nothing.',
    act: 'I have no ties',
    note: 'Your name and the moment are recorded.',
    ties: 'I have ties or am in doubt',
  },
  ties: {
    title: 'You have ties or are in doubt',
    text: 'Good that you say so. Only the coordinator reads this, and chooses somebody else. You can’t take it back afterwards.',
    reason: 'How do you know this candidate?',
    act: 'Let it be known',
  },
  nothing: {
    tied: {
      title: 'You let us know that you have ties',
      text: 'The coordinator was sent an e-mail and chooses somebody else. You need not do anything more.',
    },
    withdrawn: {
      title: 'This submission was withdrawn',
      text: 'The candidate did that. You need not do anything more.',
    },
    wrote: 'You wrote: “{{reason}}”',
  },
  wait: {
    title: 'Your judgement is sealed',
    text: 'Sealed on {{when}}. Nobody can change it any more, not even you.',
    next: 'As soon as you have both sealed, you get an e-mail and see the differences here. Until then we tell you nothing about your colleague, and your colleague nothing about you.',
    read: 'Read what you sealed',
  },
} satisfies SameKeys<typeof nl>;
