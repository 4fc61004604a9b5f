import type { ProblemText } from './general.ts';

/** What the feature credentials can refuse. */
export const CREDENTIAL_PROBLEMS = {
  'share-in-the-past': {
    status: 422,
    nl: 'Kies een dag die nog komt: tot die dag werkt de link.',
    en: 'Choose a day to come: the link works until that day.',
  },
  'share-too-long': {
    status: 422,
    nl: 'Een link werkt hoogstens een jaar ({{days}} dagen). Daarna kun je een nieuwe maken.',
    en: 'A link works for a year at most ({{days}} days). After that you can make a new one.',
  },
  'too-many-shares': {
    status: 409,
    nl: 'Je hebt al {{limit}} links naar dit deelcertificaat. Beëindig er eerst een.',
    en: 'You have {{limit}} links to this deelcertificaat already. End one first.',
  },
  'not-signed-yet': {
    status: 409,
    nl: 'Dit deelcertificaat wordt ondertekend. Probeer het over een minuut opnieuw.',
    en: 'This deelcertificaat is being signed. Try again in a minute.',
  },
  'form-not-offered': {
    status: 406,
    nl: 'Deze vorm hebben we niet. Vraag om text/html, application/vc, application/ld+json of application/json.',
    en: 'We do not offer this form. Ask for text/html, application/vc, application/ld+json or application/json.',
  },
  'endorsement-too-short': {
    status: 422,
    nl: 'Zeg waarom je dit aanbeveelt, in minstens {{minimum}} tekens.',
    en: 'Say why you recommend this, in at least {{minimum}} characters.',
  },
  'endorses-itself': {
    status: 409,
    nl: 'Je kunt je eigen organisatie niet aanbevelen.',
    en: 'You cannot endorse your own organisation.',
  },
  'endorsement-not-valid': {
    status: 422,
    nl: 'Deze aanbeveling klopt niet: de handtekening, de afzender of het onderwerp is niet goed.',
    en: 'This endorsement is not right: its signature, its sender or its subject is not correct.',
  },
  'stack-incomplete': {
    status: 409,
    nl: 'Nog niet alles is aangetoond. Dit ontbreekt: {{missing}}.',
    en: 'Not everything has been shown yet. This is lacking: {{missing}}.',
  },
  'stack-part-not-in-force': {
    status: 409,
    nl: 'Van {{leeruitkomsten}} is er een deelcertificaat, maar het geldt nu niet.',
    en: 'There is a deelcertificaat of {{leeruitkomsten}}, but it is not valid now.',
  },
  'already-stacked': {
    status: 409,
    nl: 'Dit deelcertificaat is er al, of je hebt er al om gevraagd.',
    en: 'This deelcertificaat is there already, or you have asked for it already.',
  },
  'no-longer-in-force': {
    status: 409,
    nl: 'Dit deelcertificaat geldt niet meer, dus er is geen andere vorm van te maken.',
    en: 'This deelcertificaat is no longer valid, so no other form can be made of it.',
  },
  'nothing-in-force': {
    status: 404,
    nl: 'Je hebt nog geen deelcertificaat dat geldt.',
    en: 'You do not have a valid deelcertificaat yet.',
  },
  'educredential-needs': {
    status: 409,
    nl: 'Deze vorm kan nog niet: de organisatie heeft geen omvang van 3 tot 30 EC gekozen, of niet gezegd waar het gesprek is.',
    en: 'This form is not possible yet: the organisation has set no size of 3 to 30 ECTS, or has not said where the interview is held.',
  },
  'elm-needs-eidas': {
    status: 409,
    nl: 'Deze vorm kan nog niet: de organisatie heeft geen Europees nummer ingesteld.',
    en: 'This form is not possible yet: the organisation has not set its European number.',
  },
  'not-to-be-revoked': {
    status: 409,
    nl: 'Dit deelcertificaat kan nu niet worden ingetrokken: het is nog niet ondertekend, of al ingetrokken.',
    en: 'This deelcertificaat cannot be revoked now: it has not been signed yet, or was revoked already.',
  },
  'not-to-be-suspended': {
    status: 409,
    nl: 'Dit kan nu niet. Opschorten kan als het deelcertificaat geldig is, opheffen als het is opgeschort.',
    en: 'This is not possible now. A valid deelcertificaat can be suspended, a suspended one lifted.',
  },
  'nothing-to-correct': {
    status: 409,
    nl: 'De naam en geboortedatum op het papier zijn zoals ze zijn gecontroleerd. Laat eerst de identiteit opnieuw controleren.',
    en: 'Name and birth date on the paper are as they were checked. Have the identity checked anew first.',
  },
  'already-requested': {
    status: 409,
    nl: 'Er is al gevraagd om dit deelcertificaat in te trekken. Een ander kan dat bevestigen.',
    en: 'Revoking this deelcertificaat was requested already. Somebody else can confirm it.',
  },
  'explanation-too-short': {
    status: 422,
    nl: 'Leg uit waarom, in minstens {{minimum}} tekens. De uitleg wordt bewaard en niet gepubliceerd.',
    en: 'Explain why, in at least {{minimum}} characters. The explanation is kept and not published.',
  },
  'same-person': {
    status: 409,
    nl: 'Je hebt dit zelf gevraagd. Iemand anders van de examencommissie moet het bevestigen.',
    en: 'You asked for this yourself. Somebody else of the exam board has to confirm it.',
  },
  'key-change-open': {
    status: 409,
    nl: 'Er is al gevraagd om een sleutel te vervangen. Iemand anders moet dat eerst bevestigen of laten vervallen.',
    en: 'Replacing a key was requested already. Somebody else has to confirm or drop that first.',
  },
  'key-not-current': {
    status: 409,
    nl: 'Deze sleutel tekent al niet meer. Alleen de sleutel die nu tekent, kun je vervangen.',
    en: 'This key signs no more. Only the key that signs now can be replaced.',
  },
  'key-already-reported': {
    status: 409,
    nl: 'Deze sleutel is al als gelekt gemeld.',
    en: 'This key was reported as lost already.',
  },
  'compromise-in-the-future': {
    status: 422,
    nl: 'Kies een dag die al geweest is.',
    en: 'Choose a day that has been.',
  },
  'token-missing': {
    status: 401,
    nl: 'Deze deur vraagt een geldig token (Authorization: Bearer).',
    en: 'This door asks for a valid token (Authorization: Bearer).',
  },
  'token-out-of-scope': {
    status: 403,
    nl: 'Dit token is hier niet voor: het mist {{scope}}.',
    en: 'This token is not for this: it lacks {{scope}}.',
  },
  'token-too-busy': {
    status: 429,
    nl: 'Dit token is te vaak gebruikt. Hoogstens {{limit}} keer per minuut.',
    en: 'This token was used too often. At most {{limit}} times a minute.',
  },
  'credential-refused': {
    status: 422,
    nl: 'Deze credential ondertekenen we niet. Bij elk onderdeel staat waarom.',
    en: 'We do not sign this credential. Each part says why.',
  },
  'credential-known': {
    status: 409,
    nl: 'Er is al een credential met dit id uitgegeven.',
    en: 'A credential with this id was issued already.',
  },
  'status-stays': {
    status: 422,
    nl: 'Wat is ingetrokken, blijft ingetrokken. Geef een nieuwe uit.',
    en: 'What was revoked stays revoked. Issue a new one.',
  },
  'not-for-wallet': {
    status: 409,
    nl: 'Dit deelcertificaat kan nu niet in een wallet: het is nog niet ondertekend, opgeschort of ingetrokken.',
    en: 'This deelcertificaat cannot go into a wallet now: it has not been signed yet, is suspended, or was revoked.',
  },
  'brought-not-valid': {
    status: 422,
    nl: 'Dit bestand kan niet in je portfolio: de controle zegt dat het niet klopt of niet meer geldt.',
    en: 'This file cannot go into your portfolio: the check says that it is not right or no longer valid.',
  },
  'brought-unreadable': {
    status: 422,
    nl: 'In dit bestand vinden we geen ondertekend papier. Kies het bestand dat je van de andere organisatie kreeg.',
    en: 'We find no signed paper in this file. Choose the file that the other organisation gave you.',
  },
  'brought-before': {
    status: 409,
    nl: 'Dit staat al in je portfolio.',
    en: 'This is in your portfolio already.',
  },
  'brought-too-many': {
    status: 409,
    nl: 'Je kunt hoogstens {{limit}} papieren van elders in je portfolio hebben.',
    en: 'You can have at most {{limit}} papers from elsewhere in your portfolio.',
  },
  'brought-decided': {
    status: 409,
    nl: 'De examencommissie heeft hierover besloten. Dit deel staat vast.',
    en: 'The exam board has decided on this. This part is fixed.',
  },
  'no-portfolio': {
    status: 409,
    nl: 'Begin eerst een portfolio.',
    en: 'Start a portfolio first.',
  },
  'brought-tied': {
    status: 403,
    nl: 'Je kent deze kandidaat, of je bent het zelf. Laat dit aan anderen in de commissie over.',
    en: 'You know this candidate, or it is you. Leave this to others on the board.',
  },
  'too-many-offers': {
    status: 429,
    nl: 'Je hebt dit {{limit}} keer geprobeerd in een uur. Probeer het later opnieuw.',
    en: 'You tried this {{limit}} times within an hour. Try again later.',
  },
} as const satisfies Record<string, ProblemText>;
