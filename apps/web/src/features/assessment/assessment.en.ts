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
  due: {
    left_one: '{{count}} day left',
    left_other: '{{count}} days left',
    today: 'today is the last day',
    late_one: '{{count}} day late',
    late_other: '{{count}} days late',
    by: 'by {{date}}',
  },
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
    doubt:
      'In doubt? Then do not sign, and let the coordinator know. They appoint somebody else; it costs you nothing.',
    act: 'I have no ties',
    note: 'Your name and the moment are recorded.',
  },
  wait: {
    title: 'Your judgement is sealed',
    text: 'Sealed on {{when}}. Nobody can change it any more, not even you.',
    next: 'As soon as you have both sealed, you get an e-mail and see the differences here. Until then we tell you nothing about your colleague, and your colleague nothing about you.',
    read: 'Read what you sealed',
  },
} satisfies SameKeys<typeof nl>;
