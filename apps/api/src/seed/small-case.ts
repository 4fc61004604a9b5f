import type { AssessmentView, EvidenceView, FrameworkView, ScoreContent } from '@bewijskracht/contracts';
import type { Verdict } from '@bewijskracht/domain';
import type { ApiClient } from './api-client.ts';
import { explain, monthsBefore, submit } from './play-candidate.ts';

/** A modest piece of evidence for the cases beside the main one: a story and a page on the web. */
interface Story {
  readonly title: string;
  readonly organisation: string;
  readonly situatie: string;
}
const STORIES: readonly Story[] = [
  {
    title: 'Moestuin achter de flat: van klacht naar beheergroep',
    organisation: 'Buurtwerk Oosterwiek',
    situatie: 'Achter de flat aan de Kalmoesstraat lag een strook gras vol afval. Acht bewoners klaagden, ieder apart.',
  },
  {
    title: 'Spreekuur in de wasserette',
    organisation: 'Buurtwerk Oosterwiek',
    situatie:
      'Het spreekuur in het wijkcentrum bleef leeg. In de wasserette zat elke dinsdag dezelfde groep te wachten.',
  },
];

/** Adds two stories, links them to every gedragsindicator of a leeruitkomst, explains, and submits that leeruitkomst. */
export async function submitSmallCase(
  candidate: ApiClient,
  { framework, code, today }: { framework: FrameworkView; code: string; today: Date },
): Promise<string> {
  const leeruitkomst = framework.leeruitkomsten.find((item) => item.code === code)!;
  const { evidence } = await candidate.get<{ evidence: EvidenceView[] }>('/api/evidence');
  const stories =
    evidence.length > 0
      ? evidence
      : await Promise.all(STORIES.map((story, index) => tell(candidate, story, { today, index })));
  for (const [index, { id, title }] of stories.entries()) {
    const about = index === 0 ? [null, ...leeruitkomst.gedragsindicatoren] : [null];
    for (const gedragsindicator of about) {
      await candidate.put('/api/links', {
        evidenceId: id,
        leeruitkomst: code,
        gedragsindicator,
        motivation: `In "${title}" doe ik dit samen met bewoners. Zij bepaalden de volgorde, ik zorgde dat iedereen aan het woord kwam en dat de afspraken op papier kwamen.`,
        whereToSee: 'bij Actie en Resultaat',
      });
    }
  }
  await explain(candidate, [
    {
      leeruitkomst: code,
      explanation: `Deze stukken laten samen zien dat ik dit kan: twee groepen, twee plekken, over ruim een jaar. In beide gevallen begon ik met luisteren en lag het besluit bij bewoners. Bij de wasserette ging het eerst mis, omdat ik met een plan binnenkwam; daarna vroeg ik wat er nodig was.`,
    },
  ]);
  return (await submit(candidate, [code])).id;
}

function tell(
  candidate: ApiClient,
  story: Story,
  { today, index }: { today: Date; index: number },
): Promise<EvidenceView> {
  return candidate.post('/api/evidence', {
    title: story.title,
    kind: 'reflection',
    periodStart: monthsBefore(today, 16 - index * 6),
    periodEnd: monthsBefore(today, 8 - index * 4),
    organisation: story.organisation,
    setting: index === 0 ? 'neighbourhood' : 'village',
    targetGroup: 'Huurders en wijkbewoners',
    scale: index === 0 ? 'micro' : 'meso',
    ownRole: 'Ik legde het contact, begeleidde de gesprekken en hield de afspraken bij.',
    together: false,
    people: 'anonymised',
    aiUse: '',
    reflection: {
      situatie: story.situatie,
      taak: 'Ik wilde dat bewoners zelf zouden bepalen wat hier moest komen, en dat ook de stille bewoners meededen.',
      actie:
        'Ik belde bij elke deur aan, vroeg wat mensen al deden en nodigde ze uit om bij elkaar te komen. Ik stelde vragen en schreef op wat ze zeiden, in hun woorden.',
      resultaat:
        'Er staat nu een groep van elf mensen die zelf het rooster en het geld beheert. Twee bewoners haakten af; hun reden staat in het verslag.',
      reflectie:
        'Ik kwam te snel met een oplossing. Toen ik vroeg wat er al was, bleek een buurvrouw dit werk al jaren te doen.',
      transfer: 'Bij een volgende vraag begin ik met wat er al is en wie het draagt, ook als de gemeente haast heeft.',
    },
  });
}

/** Fills and saves a complete sheet for every leeruitkomst of a small case. */
export async function scoreSmallCase(assessor: ApiClient, assessmentId: string, verdict: Verdict): Promise<void> {
  const view = await assessor.get<AssessmentView>(`/api/assessments/${assessmentId}`);
  const me = view.assessors.find((item) => item.me)!;
  const sheet = view.sheets.find(({ accountId, round }) => accountId === me.accountId && round === 1)!;
  for (const { leeruitkomst, content, version } of sheet.scores) {
    await assessor.put(`/api/assessments/${assessmentId}/scores/${leeruitkomst}`, {
      content: complete(content, view, verdict),
      version,
    });
  }
}

function complete(content: ScoreContent, view: AssessmentView, verdict: Verdict): ScoreContent {
  const evidence = view.dossier!.evidence;
  const first = evidence[0]!;
  const met = { value: 'met' as const, reason: '' };
  const mark = verdict === 'shown' ? ('shown' as const) : ('partlyShown' as const);
  return {
    ...content,
    indicators: content.indicators.map((indicator) => ({
      ...indicator,
      mark,
      evidence: [first.id],
      note: `Te zien in "${first.title}".`,
    })),
    evidenceCriteria: content.evidenceCriteria.map((item) => ({
      ...item,
      authenticity: 'met' as const,
      currency: 'met' as const,
    })),
    relevance: content.relevance.map((item) => ({ ...item, ...met })),
    set: {
      variation: { value: 'partly', reason: 'Twee groepen die op elkaar lijken; een andere setting zou sterker zijn.' },
      quantity: met,
      transfer: met,
    },
    level: {
      answer: 'yes',
      reason: 'De kandidaat kiest en verantwoordt een eigen aanpak in een onvoorspelbare situatie.',
    },
    saw: `In "${first.title}" las ik hoe de kandidaat eerst vroeg wat er al was en daarna de groep zelf liet beslissen, met het rooster en het geld als bewijs.`,
    against: 'Het verslag is door de kandidaat zelf geschreven; een stem van bewoners zelf ontbreekt in dit dossier.',
    doubts: [],
    verdict,
  };
}

/** What the assessors of a small case agree on. */
export const smallAgreement = (leeruitkomst: string, verdict: Verdict) => [
  {
    leeruitkomst,
    verdict,
    reasons:
      'Beide beoordelaars zagen in twee situaties dat bewoners beslissen en dat de kandidaat daarvoor de voorwaarden schept; de stukken zijn recent en van de kandidaat zelf.',
    feedback: {
      lacking: 'Een stem van bewoners of partners naast die van jezelf.',
      evidenceThatWouldShow: 'Een korte terugblik van de beheergroep, in hun eigen woorden.',
      nextStep: 'Vraag twee bewoners om op te schrijven wat er door jouw werk veranderde.',
    },
  },
];
