import type { DeelcertificaatFacts, EuElementKey, IsoDate, VerificationStep } from '@bewijskracht/domain';
import { dayAt, dayInWords, euElements, momentInWords, verificationStep } from '@bewijskracht/domain';
import type { Verification } from '@bewijskracht/verification';
import type { Html } from '../../platform/html.ts';
import { html } from '../../platform/html.ts';
import type { PaperLanguage } from './certificate-words.ts';
import {
  assessorsInWords,
  creditsInWords,
  itemInWords,
  levelInWords,
  meansInWords,
  PARTS_TABLE,
  wholeInWords,
} from './certificate-words.ts';
import type { PageAnswer } from './credential-page-words.ts';
import { ANSWERS, CHECK_NAMES, FINDINGS, PAGE_WORDS } from './credential-page-words.ts';

/**
 * What the public page shows. No birth date, no evidence and no reason of a revocation can be given to it, and a name
 * only through a link of its holder.
 */
export interface CredentialPageFacts {
  readonly facts: Omit<DeelcertificaatFacts, 'holder' | 'evidence'>;
  readonly submittedOn: IsoDate;
  readonly interviewOn: IsoDate | null;
  /** Null until the job has signed. */
  readonly verification: Verification | null;
  readonly revokedAt: Date | null;
  readonly suspendedAt?: Date | null;
  /** The address of the corrected paper that took this one's place. */
  readonly replacedBy?: string | null;
  readonly checkedAt: Date;
  /** What a link of the holder shows besides, and until when. */
  readonly shared?:
    | {
        readonly holderName: string | null;
        readonly gedragsindicatoren: readonly string[];
        readonly until: Date;
      }
    | undefined;
  /** Addresses on this host. */
  readonly links: {
    readonly stylesheet: string;
    readonly json: string;
    readonly didDocument: string;
    readonly statusList: string;
  };
}

/** The page a QR code leads to: the plain answer first, then what stands behind it. Complete without any script. */
export function renderCredentialPage(page: CredentialPageFacts, language: PaperLanguage): string {
  const { facts } = page;
  const words = PAGE_WORDS[language];
  const answer = answerOf(page);
  const other = language === 'nl' ? 'en' : 'nl';
  return html`<!doctype html>
    <html lang="${language}">
      ${pageHead(`${ANSWERS[answer].head[language]} · ${facts.registerNumber}`, page.links.stylesheet)}
      <body>
        <header>
          <a href="/">Bewijskracht</a><a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a>
        </header>
        <main>
          ${answerBlock(page, answer, language)}
          <p class="shown">
            ${answer === 'valid' ? words.shown : words.stated} <span lang="nl">${facts.leeruitkomst.name}</span>.
          </p>
          <dl>
            <dt>${words.issuedBy}</dt>
            <dd>${issuerName(facts.issuer)}</dd>
            <dt>${words.decidedBy}</dt>
            <dd>${facts.judging.decidedBy}, ${dayInWords(dayAt(facts.judging.decidedOn), language)}</dd>
            <dt>${words.register}</dt>
            <dd>${facts.registerNumber}</dd>
          </dl>
          ${
            page.verification === null
              ? undefined
              : html`<h2>${words.checks}</h2>
                  ${checkList(stepsOf(page), language)}`
          }
          ${whoseBlock(page, language)}
          <h2>${itemInWords(facts, language)}: <span lang="nl">${facts.leeruitkomst.name}</span></h2>
          <p lang="nl">${facts.leeruitkomst.text}</p>
          ${gedragsindicatorenBlock(page, language)}
          <p><a href="${facts.leeruitkomst.url}">${words.seeFramework}</a></p>
          ${partsBlock(page, language)}
          <h2>${words.judged}</h2>
          ${judgingList(page, language)}
          <details>
            <summary>${words.meaning}</summary>
            ${words.explained.map((text) => html`<p>${text}</p>`)}
          </details>
          <h2 class="online">${words.files}</h2>
          <ul class="links">
            ${page.verification === null ? undefined : html`<li><a href="${page.links.json}">${words.json}</a></li>`}
            <li><a href="${page.links.didDocument}">${words.keys}</a></li>
            <li><a href="${page.links.statusList}">${words.list}</a></li>
            <li><a href="/verify">${words.verify}</a></li>
          </ul>
          <p class="address">${words.address} ${facts.publicUrl}/credentials/${facts.credentialId}</p>
        </main>
      </body>
    </html> `.markup;
}

/** The head of every page for strangers: not to be found by searching, and nothing from elsewhere. */
export function pageHead(title: string, stylesheet: string): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · Bewijskracht</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${stylesheet}" />
  </head>`;
}

/** Led to their own site, when it is one a browser may safely be led to. */
function issuerName({ name, url }: CredentialPageFacts['facts']['issuer']): Html {
  return /^https?:\/\//.test(url) ? html`<a href="${url}">${name}</a>` : html`${name}`;
}

/** The one answer on top. A revocation known here goes before anything else; a demonstration never reads as valid. */
function answerOf({ revokedAt, suspendedAt, replacedBy, verification, facts }: CredentialPageFacts): PageAnswer {
  if (replacedBy) return 'superseded';
  if (revokedAt !== null) return 'revoked';
  if (suspendedAt) return 'suspended';
  if (verification === null) return 'awaitingSignature';
  switch (verification.conclusion) {
    case 'valid':
      return facts.demonstration ? 'demonstration' : 'valid';
    case 'revoked':
      return 'revoked';
    case 'unknownIssuer':
    case 'unknownStatus':
    case 'undecided':
    case 'notYetValid':
      return 'notConfirmed';
    case 'suspended':
      return 'suspended';
    case 'tampered':
    case 'unsigned':
    case 'malformed':
    case 'expired':
      return 'wrong';
  }
}

function answerBlock(page: CredentialPageFacts, answer: PageAnswer, language: PaperLanguage): Html {
  const words = PAGE_WORDS[language];
  const { head, sentence } = ANSWERS[answer];
  const off = page.revokedAt ?? page.suspendedAt;
  const since = off ? words.since(dayInWords(dayAt(off), language)) : '';
  const checked = words.checkedAt(momentInWords(page.checkedAt, language));
  const demonstration = page.facts.demonstration && answer !== 'demonstration';
  return html`<section class="answer ${answer}" aria-label="${words.answerLabel}">
    <h1>${head[language]}</h1>
    <p>${sentence[language]} ${since}</p>
    ${page.replacedBy ? html`<p><a href="${page.replacedBy}">${words.replacement}</a></p>` : undefined}
    ${demonstration ? html`<p><strong>${ANSWERS.demonstration.head[language]}.</strong> ${ANSWERS.demonstration.sentence[language]}</p>` : undefined}
    <p class="quiet">${checked}</p>
  </section>`;
}

/** What is revoked here is revoked, also while the list that says so to others is still being signed. */
function stepsOf({ verification, revokedAt, suspendedAt }: CredentialPageFacts): readonly VerificationStep[] {
  const steps = verification?.steps ?? [];
  if (revokedAt === null && !suspendedAt) return steps;
  const status = verificationStep(revokedAt === null ? 'statusSuspended' : 'statusRevoked');
  return [...steps.filter((step) => step.check !== 'status'), status];
}

/** Two status entries give two lines; every other check gives one. */
function checkList(steps: readonly VerificationStep[], language: PaperLanguage): Html {
  const words = PAGE_WORDS[language];
  return html`<ul class="checks">
    ${steps.map(
      (step) =>
        html`<li class="${step.answer}">
          <span class="mark" role="img" aria-label="${words.answer[step.answer]}"></span
          ><span><strong>${CHECK_NAMES[step.check][language]}</strong> ${FINDINGS[step.code][language]}</span>
        </li> `,
    )}
  </ul>`;
}

/** Whose it is: to be compared with the paper, or, through a link of the holder, in words. */
function whoseBlock({ shared }: CredentialPageFacts, language: PaperLanguage): Html {
  const words = PAGE_WORDS[language];
  const name = shared?.holderName ?? null;
  const until = shared === undefined ? '' : words.sharedUntil(dayInWords(dayAt(shared.until), language));
  return name === null
    ? html`<h2>${words.whose}</h2>
        <p>${words.compare} ${until}</p>`
    : html`<h2>${words.holder}</h2>
        <p class="shown">${name}</p>
        <p>${words.holderShares} ${until}</p>`;
}

function gedragsindicatorenBlock({ shared }: CredentialPageFacts, language: PaperLanguage): Html | undefined {
  if (shared === undefined || shared.gedragsindicatoren.length === 0) return undefined;
  return html`<p>${PAGE_WORDS[language].lenses}</p>
    <ul class="lenses" lang="nl">
      ${shared.gedragsindicatoren.map((name) => html`<li>${name}</li> `)}
    </ul>`;
}

/** The papers a whole is built on, each with its own page. */
function partsBlock({ facts: { stack } }: CredentialPageFacts, language: PaperLanguage): Html | undefined {
  if (stack === undefined) return undefined;
  const { heading, head } = PARTS_TABLE[language];
  return html`<h2 id="parts">${heading}</h2>
    <table aria-labelledby="parts">
      <thead>
        <tr>
          ${head.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${stack.parts.map(
          ({ credentialId, leeruitkomst, registerNumber, decidedOn }) =>
            html`<tr>
              <th scope="row">
                <a href="/credentials/${credentialId}" lang="nl">${leeruitkomst.code} ${leeruitkomst.name}</a>
              </th>
              <td>${registerNumber}</td>
              <td>${dayInWords(dayAt(decidedOn), language)}</td>
            </tr> `,
        )}
      </tbody>
    </table>`;
}

/** What the EU asks of a micro-credential and no line above tells yet; a size that was set stands above. */
const TOLD_APART: readonly EuElementKey[] = [
  'participation',
  'qualityAssurance',
  'supervision',
  'prerequisites',
  'stackability',
];

function judgingList(page: CredentialPageFacts, language: PaperLanguage): Html {
  const { facts } = page;
  const words = PAGE_WORDS[language];
  const rows: readonly (readonly [string, string])[] = [
    [
      words.means,
      facts.stack === undefined
        ? meansInWords(facts.judging.instruments, page, language)
        : wholeInWords(facts.stack, language),
    ],
    [words.assessors, assessorsInWords(facts.judging.assessors, language)],
    [words.norm, facts.judging.cutOff[language]],
    [words.level, levelInWords(facts, language)],
    ...(facts.credits === undefined
      ? []
      : [[words.size, creditsInWords(facts.credits, language, facts.microcredential.workloadHours)] as const]),
    ...euElements(facts)
      .filter(({ key }) => TOLD_APART.includes(key))
      .map(({ label, value }) => [label[language], value[language]] as const),
    [words.worth, facts.legalNature[language]],
  ];
  return html`<dl>
    ${rows.map(
      ([term, description]) =>
        html`<dt>${term}</dt>
          <dd>${description}</dd>`,
    )}
  </dl>`;
}
