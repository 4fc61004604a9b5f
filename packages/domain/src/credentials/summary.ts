import { asRead } from '../shared/text.ts';
import type { Json, JsonObject } from './json.ts';
import { idOf, isJsonObject, listOf } from './json.ts';
import { parseDateTime } from './verification.ts';

/** What a credential says of itself, as far as a reader wants to know; `null` where it says nothing. */
export interface CredentialSummary {
  readonly id: string;
  readonly name: string;
  readonly issuerName: string;
  readonly issuerId: string;
  readonly leeruitkomst: string;
  readonly description: string;
  readonly awardedAt: Date | null;
  readonly registerNumber: string | null;
  readonly assessors: number | null;
  readonly instruments: readonly string[];
  readonly level: string | null;
  readonly legalNature: string | null;
  readonly demonstration: boolean;
}

/**
 * Reads a credential, ours or a stranger's, without trusting it: what is missing or of another form becomes empty. It
 * tells what the document SAYS; whether that is so, the verification tells. Texts are as they will be read: letters that a
 * stranger turned around or hid stand where they are, while what is verified is the document itself.
 */
export function summariseCredential(credential: JsonObject): CredentialSummary {
  const subject = listOf(credential['credentialSubject']).find(isJsonObject) ?? {};
  const achievement = isJsonObject(subject['achievement']) ? subject['achievement'] : {};
  const issuer = isJsonObject(credential['issuer']) ? credential['issuer'] : {};
  const alignments = listOf(achievement['alignment']).filter(isJsonObject);
  const assessment = alignments.find((alignment) => alignment['targetType'] === 'ext:AssessmentType') ?? {};
  const level = alignments.find((alignment) => alignment['targetType'] === 'ext:NLQF') ?? {};
  // An SD-JWT VC names its issuer by address only; the badge inside says whose it is.
  const creator = isJsonObject(achievement['creator']) ? achievement['creator'] : {};
  const maker = idOf(creator) === idOf(credential['issuer']) ? creator : {};
  const name = textOf(credential['name']) ?? textOf(achievement['name']) ?? '';
  return {
    id: idOf(credential['id']) ?? '',
    name,
    issuerName: textOf(issuer['name']) ?? textOf(maker['name']) ?? '',
    issuerId: idOf(credential['issuer']) ?? '',
    leeruitkomst: textOf(alignments[0]?.['targetName']) ?? textOf(achievement['name']) ?? '',
    description: textOf(achievement['description']) ?? '',
    awardedAt: momentOf(credential['awardedDate'] ?? credential['validFrom']),
    registerNumber: textOf(subject['licenseNumber']) ?? null,
    assessors: assessorsOf(textOf(assessment['targetDescription'])),
    instruments: (textOf(assessment['targetCode']) ?? '').split('+').filter((instrument) => instrument !== ''),
    level: textOf(level['targetName']) ?? null,
    legalNature: textOf(credential['description']) ?? null,
    demonstration: name.startsWith('DEMONSTRATIE'),
  };
}

function assessorsOf(phrase: string | undefined): number | null {
  const count = /^(\d{1,2}) assessors\b/.exec(phrase ?? '')?.[1];
  return count === undefined ? null : Number(count);
}

/** A text, or the first of its language versions. */
function textOf(value: Json | undefined): string | undefined {
  const [first] = listOf(value);
  const text = isJsonObject(first) ? first['@value'] : first;
  return typeof text === 'string' ? asRead(text) : undefined;
}

function momentOf(value: Json | undefined): Date | null {
  const moment = parseDateTime(value);
  return moment instanceof Date ? moment : null;
}
