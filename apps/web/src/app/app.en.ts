import type { SameKeys } from '../lib/i18n.ts';
import type { nl } from './app.nl.ts';

export const en = {
  navigation: {
    portfolio: 'Portfolio',
    bewijs: 'Evidence',
    mensen: 'People around you',
    indienen: 'Submit',
    deelcertificaten: 'Deelcertificaten',
    elders: 'Earned elsewhere',
    wachtrij: 'Queue',
    kandidaten: 'Candidates',
    beoordelingen: 'Assessments',
    vergaderingen: 'Meetings',
    aanwijzingen: 'Designate assessors',
    wissen: 'Erasure requests',
    register: 'Register',
    erkennen: 'Earned elsewhere: requests',
    kader: 'Framework',
    verify: 'Check a deelcertificaat',
  },
  footer: {
    label: 'About Bewijskracht',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    what: 'Bewijskracht: show what you can do, with evidence from your own work.',
    demonstration: 'This is a demonstration. All people and papers are made up.',
  },
  session: {
    title: 'Log in again',
    text: 'You were away for a while, so we ask once more who you are. What you typed is still here.',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'Perhaps the address was mistyped, or the page does not belong to your account.',
    home: 'To the start',
  },
  designations: {
    lead: 'The exam board designates who assesses: as what, for what and until when.',
  },
  landing: {
    title: 'Show what you can do',
    lead: 'You work in a neighbourhood and you can do a lot, also without a diploma. Collect evidence from your own work, have it assessed and receive a deelcertificaat that anyone can check.',
    start: 'Log in',
    continue: 'Continue where you were',
    read: 'Read what you can show',
    steps: {
      title: 'How it works',
      tell: 'Tell about your work',
      tellText:
        'Start with one project: a neighbourhood analysis, a street party, a conversation that got stuck. Photo, sound, document or a story: everything counts.',
      link: 'Say what it shows',
      linkText: 'You link your evidence to the leeruitkomsten of community work and point out where it can be seen.',
      judge: 'Two assessors look',
      judgeText: 'They judge apart from each other, talk with you about your work and explain what convinces them.',
      paper: 'You receive a deelcertificaat',
      paperText:
        'The exam board decides. Your deelcertificaat is signed: anyone can see for themselves that it is right.',
    },
    who: {
      title: 'For whom',
      candidate: 'You work in a neighbourhood or village',
      candidateText:
        'Paid or as a volunteer, with or without a diploma. What you can do counts, not how you learned it.',
      school: 'You assess or decide',
      schoolText: 'You look at evidence from practice, apart from your colleague, and explain what you saw.',
      employer: 'You are shown a deelcertificaat',
      employerText: 'As an employer, school or municipality you can find out for yourself whether it is genuine.',
    },
    doors: {
      title: 'Where do you want to go?',
      framework: 'Read the framework',
      frameworkText: 'All leeruitkomsten and gedragsindicatoren of community work, word for word.',
      verify: 'Check a deelcertificaat',
      verifyText: 'Choose the file and see at once whether it is right. Without an account.',
      enter: 'Log in',
      enterText: 'Go on with your portfolio, your assessments or your meeting.',
      continue: 'Continue where you were',
    },
  },
} satisfies SameKeys<typeof nl>;
