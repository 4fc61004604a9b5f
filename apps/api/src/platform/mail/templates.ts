import { dayInWords } from '@bewijskracht/domain';

type Locale = 'nl' | 'en';
type Parameters = Readonly<Record<string, string>>;
/** One mail in one language: what it is about, what it says, and the one page it leads to. */
export interface MailText {
  readonly subject: string;
  readonly lines: readonly string[];
  /** Path on the platform; the mail adds the public address. */
  readonly path: string;
  readonly action: string;
}
type Template = (parameters: Parameters) => Readonly<Record<Locale, MailText>>;

/** Every mail the platform sends. No mail tells a judgement, nor how far the other assessor is (DESIGN §1, promise 1). */
export const MAIL_TEMPLATES = {
  'accounts.invited': ({ organisation, token }) => ({
    nl: {
      subject: `Uitnodiging van ${organisation}`,
      lines: [
        `${organisation} nodigt je uit voor Bewijskracht.`,
        'De uitnodiging is 30 dagen geldig en alleen voor jou.',
      ],
      path: `/uitnodiging/${token}`,
      action: 'Neem de uitnodiging aan',
    },
    en: {
      subject: `Invitation from ${organisation}`,
      lines: [`${organisation} invites you to Bewijskracht.`, 'The invitation is valid for 30 days and only for you.'],
      path: `/uitnodiging/${token}`,
      action: 'Accept the invitation',
    },
  }),
  'accounts.password-reset': ({ token }) => ({
    nl: {
      subject: 'Kies een nieuw wachtwoord voor Bewijskracht',
      lines: [
        'Iemand vroeg om een nieuw wachtwoord voor dit e-mailadres. De link werkt één uur en één keer.',
        'Was jij dit niet? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.',
      ],
      path: `/wachtwoord/${token}`,
      action: 'Kies een nieuw wachtwoord',
    },
    en: {
      subject: 'Choose a new password for Bewijskracht',
      lines: [
        'Somebody asked for a new password for this e-mail address. The link works for one hour and once.',
        'Was it not you? Then you need not do anything: your password stays as it is.',
      ],
      path: `/wachtwoord/${token}`,
      action: 'Choose a new password',
    },
  }),
  'accounts.password-changed': () => ({
    nl: {
      subject: 'Je wachtwoord is veranderd',
      lines: [
        'Het wachtwoord van je account bij Bewijskracht is veranderd. Op andere apparaten ben je nu uitgelogd.',
        'Was jij dit niet? Vraag dan meteen een nieuw wachtwoord aan, en vertel het je organisatie.',
      ],
      path: '/wachtwoord',
      action: 'Vraag een nieuw wachtwoord aan',
    },
    en: {
      subject: 'Your password was changed',
      lines: [
        'The password of your account with Bewijskracht was changed. On other devices you are now logged out.',
        'Was it not you? Then ask for a new password at once, and tell your organisation.',
      ],
      path: '/wachtwoord',
      action: 'Ask for a new password',
    },
  }),
  'submissions.received': ({ id, round }) => ({
    nl: {
      subject: `We hebben je aanvraag ontvangen (ronde ${round})`,
      lines: [
        'Je aanvraag staat vast. Je kunt in je portfolio verder werken; dat verandert de aanvraag niet.',
        'Je ontvangstbewijs staat klaar.',
      ],
      path: `/aanvragen/${id}`,
      action: 'Bekijk je aanvraag',
    },
    en: {
      subject: `We received your submission (round ${round})`,
      lines: [
        'Your submission is frozen. You can keep working in your portfolio; that does not change the submission.',
        'Your receipt is ready.',
      ],
      path: `/aanvragen/${id}`,
      action: 'See your submission',
    },
  }),
  'submissions.returned': ({ id }) => ({
    nl: {
      subject: 'Je aanvraag is terug: er ontbreekt iets in de vorm',
      lines: [
        'Niemand heeft je werk nog beoordeeld. Dit kost je geen poging.',
        'Op de pagina staat precies wat je kunt herstellen.',
      ],
      path: `/aanvragen/${id}`,
      action: 'Bekijk wat je kunt herstellen',
    },
    en: {
      subject: 'Your submission was returned: something is missing in its form',
      lines: [
        'Nobody has judged your work yet. This does not cost you an attempt.',
        'The page says exactly what to mend.',
      ],
      path: `/aanvragen/${id}`,
      action: 'See what to mend',
    },
  }),
  'assessment.appointed': ({ id, dueOn = '' }) => ({
    nl: {
      subject: 'Je bent gevraagd als beoordelaar',
      lines: [
        `Verklaar eerst dat je geen banden hebt met de kandidaat. Daarna opent het dossier. Uiterste datum: ${dayInWords(dueOn, 'nl')}.`,
      ],
      path: `/beoordelingen/${id}`,
      action: 'Open de beoordeling',
    },
    en: {
      subject: 'You were asked to assess',
      lines: [
        `First declare that you have no ties with the candidate. Then the dossier opens. Latest date: ${dayInWords(dueOn, 'en')}.`,
      ],
      path: `/beoordelingen/${id}`,
      action: 'Open the assessment',
    },
  }),
  'assessment.assessors-known': ({ id, assessors }) => ({
    nl: {
      subject: 'Je beoordelaars zijn bekend',
      lines: [`Dit zijn je beoordelaars: ${assessors}.`, 'Ken je een van hen te goed? Dan kun je dat laten weten.'],
      path: `/aanvragen/${id}`,
      action: 'Bekijk wie je beoordelen',
    },
    en: {
      subject: 'Your assessors are known',
      lines: [`These are your assessors: ${assessors}.`, 'Do you know one of them too well? Then you can say so.'],
      path: `/aanvragen/${id}`,
      action: 'See who assesses you',
    },
  }),
  'assessment.tied': ({ id }) => ({
    nl: {
      subject: 'Een beoordelaar heeft banden met de kandidaat',
      lines: ['De beoordelaar zegt welke. Kies iemand anders, dan kan het werk verder.'],
      path: `/wachtrij/${id}`,
      action: 'Kies een andere beoordelaar',
    },
    en: {
      subject: 'An assessor has ties with the candidate',
      lines: ['The assessor says which. Choose somebody else, so that the work can go on.'],
      path: `/wachtrij/${id}`,
      action: 'Choose another assessor',
    },
  }),
  'assessment.objected': ({ id }) => ({
    nl: {
      subject: 'Een kandidaat meldt iets over een beoordelaar',
      lines: ['De kandidaat noemt een reden. Kijk of een andere beoordelaar nodig is.'],
      path: `/wachtrij/${id}`,
      action: 'Bekijk de aanvraag',
    },
    en: {
      subject: 'A candidate reports something about an assessor',
      lines: ['The candidate gives a reason. See whether another assessor is needed.'],
      path: `/wachtrij/${id}`,
      action: 'See the submission',
    },
  }),
  'assessment.reminded': ({ id, dueOn = '' }) => ({
    nl: {
      subject: 'Herinnering: er wacht een beoordeling op je',
      lines: [`De uiterste datum is ${dayInWords(dueOn, 'nl')}. Wat je al hebt ingevuld, is bewaard.`],
      path: `/beoordelingen/${id}`,
      action: 'Ga verder met beoordelen',
    },
    en: {
      subject: 'Reminder: an assessment is waiting for you',
      lines: [`The latest date is ${dayInWords(dueOn, 'en')}. What you filled in is saved.`],
      path: `/beoordelingen/${id}`,
      action: 'Continue assessing',
    },
  }),
  'assessment.revealed': ({ id }) => ({
    nl: {
      subject: 'Jullie hebben allebei vastgelegd',
      lines: ['Je ziet nu elkaars oordelen en de verschillen. De volgende stap is het gesprek.'],
      path: `/beoordelingen/${id}`,
      action: 'Bekijk de verschillen',
    },
    en: {
      subject: 'You have both sealed',
      lines: ['You can now see each other’s judgements and the differences. The next step is the interview.'],
      path: `/beoordelingen/${id}`,
      action: 'See the differences',
    },
  }),
  'assessment.revised': ({ id }) => ({
    nl: {
      subject: 'Jullie hebben allebei opnieuw vastgelegd',
      lines: ['Je ziet nu wat jullie na het gesprek vinden. De volgende stap is het gezamenlijke oordeel.'],
      path: `/beoordelingen/${id}`,
      action: 'Ga naar het gezamenlijke oordeel',
    },
    en: {
      subject: 'You have both sealed again',
      lines: ['You can now see what each of you thinks after the interview. The next step is the joint judgement.'],
      path: `/beoordelingen/${id}`,
      action: 'Go to the joint judgement',
    },
  }),
  'assessment.advised': () => ({
    nl: {
      subject: 'Er ligt een advies klaar voor de examencommissie',
      lines: ['De beoordelaars zijn klaar. Je kunt de zaak op een agenda zetten.'],
      path: '/vergaderingen',
      action: 'Zet op een agenda',
    },
    en: {
      subject: 'An advice is ready for the exam board',
      lines: ['The assessors are done. You can put the case on an agenda.'],
      path: '/vergaderingen',
      action: 'Put on an agenda',
    },
  }),
  'assessment.sent-back': ({ id }) => ({
    nl: {
      subject: 'De examencommissie vraagt om een betere onderbouwing',
      lines: ['Het oordeel zelf blijft van jullie. Lees op de pagina wat er ontbreekt.'],
      path: `/beoordelingen/${id}`,
      action: 'Bekijk wat er ontbreekt',
    },
    en: {
      subject: 'The exam board asks for better reasons',
      lines: ['The judgement itself remains yours. The page says what is missing.'],
      path: `/beoordelingen/${id}`,
      action: 'See what is missing',
    },
  }),
  'decisions.reassess': ({ id }) => ({
    nl: {
      subject: 'Een zaak moet opnieuw worden beoordeeld',
      lines: ['De examencommissie wil een nieuw oordeel van andere beoordelaars. Wijs ze aan.'],
      path: `/wachtrij/${id}`,
      action: 'Wijs beoordelaars aan',
    },
    en: {
      subject: 'A case must be assessed again',
      lines: ['The exam board wants a new judgement by other assessors. Appoint them.'],
      path: `/wachtrij/${id}`,
      action: 'Appoint assessors',
    },
  }),
  'decisions.announced': ({ id }) => ({
    nl: {
      subject: 'Er is besloten over je aanvraag',
      lines: ['Het hele resultaat staat klaar: wat is beoordeeld, waarom, en wat je nu kunt doen.'],
      path: `/resultaten/${id}`,
      action: 'Lees je resultaat',
    },
    en: {
      subject: 'A decision was taken on your submission',
      lines: ['The whole result is ready: what was judged, why, and what you can do now.'],
      path: `/resultaten/${id}`,
      action: 'Read your result',
    },
  }),
  'credentials.issued': () => ({
    nl: {
      subject: 'Je deelcertificaat is ondertekend',
      lines: ['Je kunt het ophalen en laten zien. Iedereen kan controleren of het echt is.'],
      path: '/deelcertificaten',
      action: 'Bekijk je deelcertificaat',
    },
    en: {
      subject: 'Your deelcertificaat has been signed',
      lines: ['You can get it and show it. Anyone can check that it is real.'],
      path: '/deelcertificaten',
      action: 'See your deelcertificaat',
    },
  }),
  'credentials.suspended': () => ({
    nl: {
      subject: 'Je deelcertificaat is opgeschort',
      lines: [
        'De examencommissie onderzoekt iets. Zolang dat duurt, geldt dit deelcertificaat niet. Je krijgt bericht als het weer geldt.',
      ],
      path: '/deelcertificaten',
      action: 'Bekijk je deelcertificaten',
    },
    en: {
      subject: 'Your deelcertificaat has been suspended',
      lines: [
        'The exam board is looking into something. Until that is done, this deelcertificaat does not count. You will hear when it counts again.',
      ],
      path: '/deelcertificaten',
      action: 'See your deelcertificaten',
    },
  }),
  'credentials.lifted': () => ({
    nl: {
      subject: 'Je deelcertificaat geldt weer',
      lines: ['De opschorting is opgeheven. Wie je deelcertificaat controleert, ziet dat het geldig is.'],
      path: '/deelcertificaten',
      action: 'Bekijk je deelcertificaten',
    },
    en: {
      subject: 'Your deelcertificaat counts again',
      lines: ['The suspension has been lifted. Whoever checks your deelcertificaat sees that it is valid.'],
      path: '/deelcertificaten',
      action: 'See your deelcertificaten',
    },
  }),
  'credentials.corrected': () => ({
    nl: {
      subject: 'Je krijgt een verbeterd deelcertificaat',
      lines: [
        'Je naam of geboortedatum is verbeterd. Het nieuwe deelcertificaat vervangt het oude, dat niet meer geldt. Geef voortaan het nieuwe.',
      ],
      path: '/deelcertificaten',
      action: 'Haal je deelcertificaat op',
    },
    en: {
      subject: 'You get a corrected deelcertificaat',
      lines: [
        'Your name or birth date has been corrected. The new deelcertificaat replaces the old one, which no longer counts. Hand out the new one from now on.',
      ],
      path: '/deelcertificaten',
      action: 'Get your deelcertificaat',
    },
  }),
  'credentials.revoked': () => ({
    nl: {
      subject: 'Je deelcertificaat is ingetrokken',
      lines: [
        'De examencommissie heeft dit besloten. Neem contact op als je wilt weten waarom of als je het er niet mee eens bent.',
      ],
      path: '/deelcertificaten',
      action: 'Bekijk je deelcertificaten',
    },
    en: {
      subject: 'Your deelcertificaat has been revoked',
      lines: ['The exam board decided this. Contact them if you want to know why or if you disagree.'],
      path: '/deelcertificaten',
      action: 'See your deelcertificaten',
    },
  }),
} as const satisfies Record<string, Template>;
export type MailTemplate = keyof typeof MAIL_TEMPLATES;

/** The words of one mail; throws on a template that doesn't exist (a row of an older version). */
export function mailText(template: string, parameters: Parameters, locale: Locale): MailText {
  const make = (MAIL_TEMPLATES as Readonly<Record<string, Template>>)[template];
  if (make === undefined) throw new Error(`no mail template ${template}`);
  return make(parameters)[locale];
}
