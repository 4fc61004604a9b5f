import { aDeelcertificaat, aStackedDeelcertificaat } from '../test/deelcertificaat.ts';
import { EU_ELEMENTS, euElements } from './microcredential.ts';
import { USUAL_MICROCREDENTIAL } from './microcredential-settings.ts';
import type { MicrocredentialSettings } from './microcredential-settings.ts';

const with_ = (changes: Partial<MicrocredentialSettings>, credits?: number) =>
  aDeelcertificaat({
    microcredential: { ...USUAL_MICROCREDENTIAL, ...changes },
    ...(credits === undefined ? {} : { credits }),
  });
const valueOf = (facts: ReturnType<typeof aDeelcertificaat>, key: string) =>
  euElements(facts).find((element) => element.key === key)?.value;

test('says all eleven mandatory elements, also where the organisation set nothing', () => {
  const mandatory = euElements(aDeelcertificaat()).filter((element) => element.mandatory);
  expect(mandatory.map(({ key }) => key)).toEqual(EU_ELEMENTS.slice(0, 11));
  expect(mandatory.every(({ value }) => value.nl !== '' && value.en !== '')).toBe(true);
});

test('says the five optional elements where there is something to say', () => {
  const said = (facts: ReturnType<typeof aDeelcertificaat>) =>
    euElements(facts)
      .filter((element) => !element.mandatory)
      .map(({ key }) => key);
  expect(said(aDeelcertificaat())).toEqual(['supervision', 'grade', 'stackability']);
  const all = with_({ prerequisites: { nl: 'Geen', en: 'None' }, furtherInformation: 'https://hv.example.org/meer' });
  expect(said(all)).toEqual(EU_ELEMENTS.slice(11));
});

test('never computes a size that was not set', () => {
  expect(valueOf(with_({}), 'workload')?.nl).toBe('Niet vastgesteld door de organisatie');
  expect(valueOf(with_({}, 5), 'workload')?.nl).toBe('5 EC');
  expect(valueOf(with_({ workloadHours: 140 }, 5), 'workload')).toEqual({
    nl: '5 EC, 140 uur',
    en: '5 ECTS credits, 140 hours',
  });
});

test('tells an indicated level from an established one', () => {
  expect(valueOf(with_({}), 'level')?.en).toBe('Aimed at NLQF level 6, not officially levelled');
  const established = with_({ level: { kind: 'established', register: 'https://database.nlqf.nl/1' } });
  expect(valueOf(established, 'level')?.en).toBe('NLQF level 6 (EQF 6), officially levelled');
});

test('names the framework of quality beside the body that guards it', () => {
  const qualityAssurance = {
    name: 'Kwaliteitskader Microcredentials',
    url: 'https://npuls.nl/kader',
    description: { nl: 'Kader', en: 'Framework' },
  };
  expect(valueOf(with_({ qualityAssurance }), 'qualityAssurance')?.nl).toBe(
    'Kwaliteitskader Microcredentials; geborgd door Examencommissie Sociaal Werk',
  );
});

test('says that nobody watched when there was no gesprek', () => {
  const facts = aDeelcertificaat();
  const judging = { ...facts.judging, instruments: ['portfolio'] as const };
  expect(valueOf({ ...facts, judging }, 'supervision')?.en).toMatch(/^Unsupervised/);
});

test('a whole says of how many papers it is stacked', () => {
  expect(valueOf(aStackedDeelcertificaat(), 'stackability')?.nl).toBe('Gestapeld uit 2 deelcertificaten');
});
