import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NewEvidenceRequest, RelationRequest } from '@bewijskracht/contracts';
import type { CriterionValue, IndicatorMark, LevelAnswer, Verdict } from '@bewijskracht/domain';

const FOLDER = path.resolve(import.meta.dirname, '../../../../examples');

interface ExampleLink {
  readonly leeruitkomst: string;
  readonly gedragsindicator: string | null;
  readonly motivation: string;
  readonly whereToSee: string;
}
/** One piece of evidence of the demonstration, with its real files. */
export interface ExampleEvidence {
  readonly key: string;
  readonly files: readonly string[];
  readonly title: string;
  readonly kind: NonNullable<NewEvidenceRequest['kind']>;
  readonly monthsAgoStart: number;
  readonly monthsAgoEnd: number;
  readonly organisation: string;
  readonly setting: NonNullable<NewEvidenceRequest['setting']>;
  readonly targetGroup: string;
  readonly scale: NonNullable<NewEvidenceRequest['scale']>;
  readonly ownRole: string;
  readonly together: boolean;
  readonly ownPart?: string;
  readonly people: NonNullable<NewEvidenceRequest['people']>;
  readonly aiUse: string;
  readonly reflection?: NonNullable<NewEvidenceRequest['reflection']>;
  readonly links: readonly ExampleLink[];
}
interface ExampleReasoned {
  readonly value: CriterionValue;
  readonly reason: string;
}
/** One assessor's judgement on one leeruitkomst. */
export interface ExampleSheet {
  readonly leeruitkomst: string;
  readonly indicators: readonly {
    gedragsindicator: string;
    mark: IndicatorMark;
    evidence: readonly string[];
    note: string;
  }[];
  readonly evidenceCriteria: readonly {
    evidence: string;
    authenticity: CriterionValue;
    currency: CriterionValue;
    reason: string;
  }[];
  readonly relevance: readonly { evidence: string; value: CriterionValue; reason: string }[];
  readonly set: {
    readonly variation: ExampleReasoned;
    readonly quantity: ExampleReasoned;
    readonly transfer: ExampleReasoned;
  };
  readonly level: { readonly answer: LevelAnswer; readonly reason: string };
  readonly against: string;
  readonly saw: string;
  readonly doubts: readonly { gedragsindicator: string | null; text: string; question: string }[];
  readonly verdict: Verdict;
}
export interface ExampleRevision {
  readonly leeruitkomst: string;
  readonly gedragsindicator: string;
  readonly to: IndicatorMark;
  readonly evidence: readonly string[];
  readonly reason: string;
}
/** The two assessors' judgements, the gesprek and what they agreed. */
export interface ExampleJudgements {
  readonly sheets: Readonly<Record<'A' | 'B', readonly ExampleSheet[]>>;
  readonly interview: {
    readonly questions: readonly { leeruitkomst: string; gedragsindicator: string | null; question: string }[];
    readonly notes: readonly { leeruitkomst: string; gedragsindicator: string | null; text: string }[];
  };
  readonly revised: Readonly<Record<'A' | 'B', readonly ExampleRevision[]>>;
  readonly agreed: readonly {
    readonly leeruitkomst: string;
    readonly verdict: Verdict;
    readonly reasons: string;
    readonly feedback: { readonly lacking: string; readonly evidenceThatWouldShow: string; readonly nextStep: string };
  }[];
}
/** What the main candidate writes per leeruitkomst, and the people around them. */
export interface ExampleSubmission {
  readonly leeruitkomsten: readonly { leeruitkomst: string; explanation: string }[];
  readonly relations: readonly (RelationRequest & { readonly note: string })[];
}

const read = async <Content>(file: string): Promise<Content> =>
  JSON.parse(await readFile(path.join(FOLDER, file), 'utf8')) as Content;

/** The real evidence and texts of the demonstration, from the project's `examples/`. */
export const readEvidence = (): Promise<readonly ExampleEvidence[]> => read('evidence.json');
export const readSubmission = (): Promise<ExampleSubmission> => read('submission.json');
export const readJudgements = (): Promise<ExampleJudgements> => read('judgements.json');
/** Where a file of the examples is. */
export const examplePath = (file: string): string => path.join(FOLDER, file);
