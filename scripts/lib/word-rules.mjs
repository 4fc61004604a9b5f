/**
 * One word per thing (docs/glossary.md): words that mean something for which the product has another word. A text may
 * be excepted by its key, with the reason.
 * @typedef {{ word: RegExp, say: string, example: string, except?: Readonly<Record<string, string>> }} Synonym
 */

/** Other issuers give a paper as a picture, and call that a badge. */
const PICTURE = { kinds: 'somebody may bring a badge that was made elsewhere' };

/** Told to software at the VC API, where everything that is signed is a credential, a deelcertificaat or not. */
const DOOR = { 'credential-refused': 'said to software', 'credential-known': 'said to software' };

/** @type {Readonly<Record<'nl' | 'en', readonly Synonym[]>>} */
export const SYNONYMS = {
  nl: [
    { word: /\bassessors?\b/i, say: 'beoordelaar', example: 'De assessor kijkt.' },
    { word: /\bexaminator(en)?\b/i, say: 'beoordelaar', example: 'Twee examinatoren.' },
    { word: /\bassessments?\b/i, say: 'beoordeling', example: 'Het assessment begint.' },
    { word: /\bindicator(en)?\b/i, say: 'gedragsindicator', example: 'Kies een indicator.' },
    { word: /\bleer(doel|resultaat|resultaten)\w*/i, say: 'leeruitkomst', example: 'Je leerdoelen.' },
    { word: /\bcompetenties?\b/i, say: 'bekwaamheid', example: 'Deze competentie.' },
    { word: /\bbewijs(stuk|materiaal|last)\w*/i, say: 'bewijs of stuk bewijs', example: 'Drie bewijsstukken.' },
    { word: /\bartefact\w*/i, say: 'bewijs', example: 'Een artefact.' },
    { word: /\b(cursist|deelnemer)\w*/i, say: 'kandidaat', example: 'De deelnemer.' },
    { word: /\bcredentials?\b/i, say: 'deelcertificaat', example: 'Je credential.', except: DOOR },
    { word: /(?<!Open )\bbadges?\b/i, say: 'deelcertificaat', example: 'Je badge.', except: PICTURE },
    { word: /\buitslag\b/i, say: 'resultaat', example: 'Je hoort de uitslag.' },
    { word: /\b(motivering|motivatie|toelichting)\b/i, say: 'uitleg of onderbouwing', example: 'Een motivering.' },
    { word: /\bscores?\b|\bscoreformulier/i, say: 'oordeel, formulier', example: 'Je score.' },
    { word: /\b(consensus|eindoordeel)\b/i, say: 'gezamenlijk oordeel', example: 'Bereik consensus.' },
    { word: /\b(interview|beoordelingsgesprek)\w*/i, say: 'gesprek', example: 'Het interview.' },
    { word: /\b(agendapunt|agendapunten)\b/i, say: 'zaak', example: 'Dit agendapunt.' },
    { word: /\b(sessie|zitting)\b/i, say: 'vergadering', example: 'Open de sessie.' },
    { word: /\bverzegel\w*|\bzegel\b/i, say: 'vastleggen', example: 'Verzegel je oordeel.' },
    { word: /\b(submissie|inzending|indiening)\w*/i, say: 'aanvraag', example: 'Je inzending.' },
    { word: /\b(download|upload)\w*/i, say: 'haal op, voeg toe', example: 'Download het.' },
    { word: /\b(een|de|geen|per) mail\b|\bemail/i, say: 'e-mail', example: 'Je krijgt een mail.' },
    { word: /\b(check|checken|gecheckt)\b/i, say: 'controleer', example: 'We checken het.' },
    { word: /\bverifi\w+/i, say: 'controle, controleren', example: 'De verificatie.' },
    { word: /\bcontrolegetal\b/i, say: 'controlecode', example: 'Het controlegetal.' },
    { word: /\bvingerafdruk\b/i, say: 'controlecode', example: 'De vingerafdruk.' },
    { word: /\bsucces\w*/i, say: 'wat er is gebeurd', example: 'Met succes bewaard.' },
    { word: /\b(opslaan|opgeslagen)\b/i, say: 'bewaren, bewaard', example: 'Opgeslagen.' },
  ],
  en: [
    { word: /\bexaminers?\b/i, say: 'assessor', example: 'Two examiners.' },
    { word: /\bcompetenc(e|y|ies)\b/i, say: 'capability', example: 'This competence.' },
    { word: /\b(artefact|artifact|exhibit)s?\b/i, say: 'evidence', example: 'Add an artefact.' },
    { word: /\b(learner|applicant)s?\b/i, say: 'candidate', example: 'The learner.' },
    { word: /\bcredentials?\b/i, say: 'deelcertificaat', example: 'Your credential.', except: DOOR },
    { word: /(?<!Open )\bbadges?\b/i, say: 'deelcertificaat', example: 'Your badge.', except: PICTURE },
    { word: /\bindicators?\b/i, say: 'gedragsindicator', example: 'Choose an indicator.', except: GLOSSED() },
    { word: /\blearning outcomes?\b/i, say: 'leeruitkomst', example: 'A learning outcome.', except: GLOSSED() },
    { word: /\bverdict\b/i, say: 'judgement', example: 'Your verdict.' },
    { word: /\bjudgment\b/i, say: 'judgement', example: 'Your judgment.' },
    { word: /\bconsensus\b/i, say: 'joint judgement', example: 'Reach consensus.' },
    { word: /\bhearing\b/i, say: 'interview, meeting', example: 'The hearing.' },
    { word: /\bsession\b/i, say: 'meeting', example: 'Open the session.' },
    { word: /\b(download|upload)\w*/i, say: 'get, add', example: 'Download it.' },
    { word: /\b(a|the|no) mail\b|\bemail/i, say: 'e-mail', example: 'You get a mail.' },
    { word: /\bverif(y|ies|ied|ication)\b/i, say: 'check', example: 'Its verification.' },
    { word: /\bchecksum|\bfingerprint/i, say: 'control code', example: 'The checksum.' },
    { word: /\bsuccess\w*/i, say: 'what happened', example: 'Saved successfully.' },
  ],
};

/** Where English names the profession's nouns once, beside the Dutch word or for somebody who never heard it. */
function GLOSSED() {
  const beside = 'the framework’s own headings give the English beside the Dutch word';
  const abroad = 'the public page is read abroad by somebody who never heard the Dutch word';
  return {
    leeruitkomst: beside,
    leeruitkomsten: beside,
    gedragsindicator: beside,
    gedragsindicatoren: beside,
    'RESULT_WORDS.indicators': 'a result is read abroad too; the Dutch word stands first',
    'PAGE_WORDS.leeruitkomst': abroad,
    'PAGE_WORDS.seeFramework': abroad,
    'PAGE_WORDS.explained.0': abroad,
    'FINDINGS.frameworkPublished': abroad,
    'FINDINGS.frameworkItemGone': abroad,
  };
}

/** A sentence that somebody reads at level B1 has at most this many words; what follows a colon counts apart. */
export const LONGEST_SENTENCE = 20;

/** Written language that has a plain word (the lists that Dutch public bodies use for B1), and that word. */
export const HARD_WORDS = {
  aanvang: 'begin',
  additioneel: 'extra',
  adequaat: 'goed',
  alsmede: 'en',
  alvorens: 'voordat',
  betreffende: 'over',
  conform: 'volgens',
  derhalve: 'daarom',
  desbetreffende: 'deze',
  'dient te': 'moet',
  doch: 'maar',
  echter: 'maar',
  evenals: 'en ook',
  geschieden: 'gebeuren',
  gelieve: 'wil je',
  hieromtrent: 'hierover',
  implementeren: 'invoeren',
  inzake: 'over',
  krachtens: 'volgens',
  middels: 'met',
  mits: 'als',
  momenteel: 'nu',
  nogmaals: 'nog eens',
  omtrent: 'over',
  ondanks: 'hoewel',
  opteren: 'kiezen',
  reeds: 'al',
  retourneren: 'terugsturen',
  teneinde: 'om',
  tenzij: 'behalve als',
  terzake: 'hierover',
  tevens: 'ook',
  thans: 'nu',
  verstrekken: 'geven',
  voornoemd: 'dit',
  voorts: 'verder',
  wederom: 'weer',
  wijzigen: 'veranderen',
  zulks: 'dit',
};
