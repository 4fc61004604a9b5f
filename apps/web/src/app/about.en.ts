import type { SameKeys } from '../lib/i18n.ts';
import type { nl } from './about.nl.ts';

export const en = {
  contact: {
    known: 'Write to {{email}}.',
    unknown: 'Write to your organisation. Its address is in the invitation that you received.',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody must be able to use Bewijskracht, also without a mouse, with a screen reader or with large letters.',
    do: {
      title: 'What we do',
      norm: 'We follow WCAG 2.2, level AA.',
      test: 'Every page is checked automatically at every change, also with a dialog open or an error on it. In Dutch and English, wide and on a phone. The check may find nothing.',
      keyboard: 'Everything can be done by keyboard. On pages with shortcuts the key ? shows them.',
      marks: 'Colour never stands alone: every mark has a word.',
      letter:
        'The typeface was made for people who see less well. Light, dark and calm (without motion) follow your device.',
      lost: 'What you type is not lost. Not when you close the page, and not when you have to log in again.',
      language: 'We write in language that most people understand (level B1).',
      paper: 'The papers (PDF) are made to be read out by a screen reader.',
    },
    not: {
      title: 'What is not right yet',
      audit: 'There has been no independent audit yet. An automatic check does not find everything.',
      evidence:
        'Evidence comes from candidates. A scan, a photo or a recording does not always have a text beside it. Then ask for one.',
      preview: 'Word, Excel and PowerPoint files are shown as text. The layout can differ from the file itself.',
      official: 'The texts of the framework are official, in Dutch and harder than B1. We do not change them.',
    },
    stuck: {
      title: 'Are you stuck?',
      text: 'Say on which page you were and what did not work. You get help to go on.',
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'What we keep of you, why, and who sees it.',
    keep: {
      title: 'What we keep',
      account:
        'Your name and e-mail address, and your password in such a way that nobody can read it back. While you are logged in also since when and with which browser; only you see that.',
      portfolio: 'Your evidence: what you wrote, the files you added and what they fit.',
      people:
        'The people around you whom you name. We use them only to see to it that they do not assess you. They get no message.',
      identity:
        'Your official name, your date of birth and with which kind of document somebody checked them. No copy and no citizen service number (BSN).',
      judging: 'The judgements on your work, with the reasons, the decision and your deelcertificaten.',
      trail: 'Who did what and when. There are no judgements and no texts in it.',
    },
    who: {
      title: 'Who sees it',
      you: 'You see everything that is yours. Judgements you see only when the decision was announced.',
      coordinator: 'The coordinator sees your submission and checks your identity.',
      assessors:
        'Your assessors see what you submitted, and your name. Your background, your address and who employs you they do not get from us.',
      board: 'The exam board sees your candidate number, the judgements and the reasons.',
      other: 'Other organisations on this platform see nothing.',
      public:
        'On the public page of a deelcertificaat there is no name. Your name does stand on the paper itself; you decide to whom you show it.',
    },
    frozen: {
      title: 'What you submitted',
      text: 'What you submitted stays as it was, also when you take it out of your evidence later. Otherwise the judgement would no longer fit. The platform throws nothing away by itself now. You can ask your organisation how long it keeps it.',
      others:
        'Are there people in your photos or stories? Ask whether they agree, or make them unrecognisable. A photo can also hold where it was taken; we keep the file as you added it.',
    },
    device: {
      title: 'On your own device',
      text: 'We set one cookie to keep you logged in and one for the language. Text that could not be saved yet stays on your device until it can, and disappears when you log out.',
      none: 'We do not track you. There are no cookies of others, no advertisements and no requests to other companies.',
    },
    verify: {
      title: 'When you check a file',
      text: 'The file that you have checked is read and forgotten. Nothing of it is kept.',
    },
    rights: {
      title: 'Your rights',
      text: 'You may know what is kept about you, and ask to have it mended or removed. Your organisation decides on that and must answer you. If you do not agree, you can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).',
    },
  },
} satisfies SameKeys<typeof nl>;
