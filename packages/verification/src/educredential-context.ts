/**
 * The words of SURF's profile for edubadges, with the meanings SURF publishes. SURF's own file can't be used for
 * signatures: it says `context` for `@context`, misspells hosts and calls a size a whole number (STANDARDS §10). Never
 * changed here: signatures are made over what these words mean, so another version gets another address.
 */
const TERM = 'https://edubadges.nl/static/obv3-glossary.html#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

const text = (name: string) => ({ '@id': `${TERM}${name}` });
const typed = (name: string, type: string) => ({ '@id': `${TERM}${name}`, '@type': `${XSD}${type}` });

export const EDUCREDENTIAL_CONTEXT = {
  '@context': {
    '@protected': true,
    id: '@id',
    type: '@type',
    EducredentialAchievement: {
      '@id': `${TERM}EducredentialAchievement`,
      '@context': {
        '@protected': true,
        id: '@id',
        type: '@type',
        assessmentType: text('assessmentType'),
        identityChecked: typed('identityChecked', 'boolean'),
        participationType: text('participationType'),
        supervisionType: text('supervisionType'),
        ECTS: typed('ects', 'decimal'),
        SBU: typed('sbu', 'integer'),
        timeInvestment: typed('timeInvestment', 'integer'),
        educationProgramIdentifier: typed('educationProgramIdentifier', 'integer'),
      },
    },
  },
};
