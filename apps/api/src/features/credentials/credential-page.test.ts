import { makeOpenBadge } from '@bewijskracht/domain';
import { NO_SOURCES, verifyCredential } from '@bewijskracht/verification';
import {
  deelcertificaatFacts,
  issuedDeelcertificaat,
  LATER,
  registered,
  wholeFacts,
} from '../../test/deelcertificaat.ts';
import { readPageAssets } from './credential-page-assets.ts';
import type { CredentialPageFacts } from './credential-page.ts';
import { renderCredentialPage } from './credential-page.ts';

const issued = await issuedDeelcertificaat({ demonstration: false });
const sources = registered(issued.didDocument, issued.statusList);

const PAGE: CredentialPageFacts = {
  facts: deelcertificaatFacts({ demonstration: false }),
  submittedOn: '2026-10-12',
  interviewOn: '2026-11-12',
  verification: await verifyCredential(issued.credential, sources, LATER),
  revokedAt: null,
  checkedAt: LATER,
  links: { stylesheet: '/page.css', json: '?format=json', didDocument: '/did.json', statusList: '/list' },
};

const headingOf = (page: string) => /<h1>(.*?)<\/h1>/s.exec(page)?.[1]?.trim();
const textOf = (page: string) =>
  page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ');

test('the plain answer comes first', () => {
  expect(headingOf(renderCredentialPage(PAGE, 'nl'))).toBe('Geldig');
  expect(headingOf(renderCredentialPage(PAGE, 'en'))).toBe('Valid');
});

test('it says when it was checked, on Dutch clocks and as people write it', () => {
  const checkedAt = new Date('2026-11-30T14:01:00Z');
  expect(textOf(renderCredentialPage({ ...PAGE, checkedAt }, 'nl'))).toContain(
    'Gecontroleerd op 30 november 2026 om 15.01 uur.',
  );
  expect(textOf(renderCredentialPage({ ...PAGE, checkedAt }, 'en'))).toContain('Checked on 30 November 2026 at 15:01.');
});

test('before the signature is there, the page says that it is coming', () => {
  const page = renderCredentialPage({ ...PAGE, verification: null }, 'nl');
  expect(headingOf(page)).toBe('Wordt ondertekend');
  expect(page).not.toContain('?format=json');
});

test('a revoked paper is revoked since a day, and nobody reads why', () => {
  const page = renderCredentialPage({ ...PAGE, revokedAt: new Date('2026-11-30T10:00:00Z') }, 'nl');
  expect(headingOf(page)).toBe('Ingetrokken');
  expect(textOf(page)).toContain('Sinds 30 november 2026.');
  expect(textOf(page)).not.toContain('niet ingetrokken');
  expect(textOf(page)).not.toContain('heeft laten zien');
});

test('a demonstration never reads as valid', () => {
  const page = renderCredentialPage({ ...PAGE, facts: deelcertificaatFacts({ demonstration: true }) }, 'nl');
  expect(headingOf(page)).toBe('Demonstratie');
});

test('a demonstration that was revoked says both', () => {
  const facts = deelcertificaatFacts({ demonstration: true });
  const page = textOf(renderCredentialPage({ ...PAGE, facts, revokedAt: LATER }, 'nl'));
  expect(page).toContain('Ingetrokken');
  expect(page).toContain('Dit papier is niet echt.');
});

test('what can not be confirmed is not called false', async () => {
  const verification = await verifyCredential(issued.credential, NO_SOURCES, LATER);
  const page = renderCredentialPage({ ...PAGE, verification }, 'nl');
  expect(headingOf(page)).toBe('Nu niet te bevestigen');
  expect(textOf(page)).toContain('Dat betekent niet dat het papier vals is.');
});

test('a tampered paper is not right', async () => {
  const verification = await verifyCredential({ ...issued.credential, name: 'Diploma' }, sources, LATER);
  expect(headingOf(renderCredentialPage({ ...PAGE, verification }, 'nl'))).toBe('Klopt niet');
});

test('every check stands on a line of its own, in words and not in colour alone', () => {
  const lines = renderCredentialPage(PAGE, 'nl').match(/<li class="valid">.*?<\/li>/gs) ?? [];
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line).toContain('aria-label="in orde"');
});

test('tells in full what was shown and how it was judged', () => {
  const text = textOf(renderCredentialPage(PAGE, 'nl'));
  for (const words of [
    'De houder van dit papier heeft laten zien: Werken met en vanuit de gemeenschap .',
    PAGE.facts.leeruitkomst.text,
    'twee beoordelaars, eerst onafhankelijk van elkaar en daarna samen',
    'een gesprek (CGI) op 12 november 2026',
    'gericht op NLQF 6, niet officieel ingeschaald',
    PAGE.facts.legalNature.nl,
    'HV-2026-0001',
    'Wat betekent dit?',
  ]) {
    expect(text).toContain(words);
  }
});

test('a whole leads to the page of every paper it is built from', () => {
  const facts = wholeFacts({ demonstration: false });
  const page = renderCredentialPage({ ...PAGE, facts }, 'en');
  for (const { credentialId, registerNumber } of facts.stack!.parts) {
    expect(page).toContain(`href="/credentials/${credentialId}"`);
    expect(page).toContain(registerNumber);
  }
  expect(textOf(page)).toContain('Built from Leeruitkomst Register number Ratified on LU1');
  expect(renderCredentialPage(PAGE, 'en')).not.toContain('<table');
});

test('carries no evidence and nothing that identifies the holder', () => {
  const page = renderCredentialPage(PAGE, 'nl');
  const { credentialSubject, evidence } = makeOpenBadge(deelcertificaatFacts());
  for (const { identityHash, salt } of credentialSubject.identifier) {
    expect(page).not.toContain(identityHash);
    expect(page).not.toContain(salt);
  }
  for (const { description } of evidence) expect(page).not.toContain(description);
});

test('whatever a name holds, it stays text', () => {
  const issuer = { ...PAGE.facts.issuer, name: '<script>alert("x")</script>' };
  const page = renderCredentialPage({ ...PAGE, facts: { ...PAGE.facts, issuer } }, 'nl');
  expect(page).not.toMatch(/<script/i);
  expect(page).toContain('&lt;script&gt;');
});

test('tells its own address, for who has it on paper', () => {
  expect(textOf(renderCredentialPage(PAGE, 'nl'))).toContain(
    `Deze pagina staat op ${PAGE.facts.publicUrl}/credentials/${PAGE.facts.credentialId}`,
  );
});

test('needs no script, no inline style and no other host', () => {
  const page = renderCredentialPage(PAGE, 'en');
  expect(page).not.toMatch(/<script|style=|<style|\son\w+=/i);
  const loaded = [...page.matchAll(/(?:<link[^>]*href|src)="([^"]*)"/g)].map((match) => match[1]);
  expect(loaded).toEqual(['/favicon.svg', '/page.css']);
});

test('the stylesheet and its fonts come from this host under names that follow their content', () => {
  const { stylesheet, files } = readPageAssets();
  const css = files.get(stylesheet)?.content.toString() ?? '';
  const fonts = [...css.matchAll(/url\('([^']*)'\)/g)].map((match) => match[1] ?? '');
  expect(fonts).toHaveLength(3);
  for (const font of fonts) expect(files.get(font)?.type).toBe('font/woff2');
  expect(readPageAssets().stylesheet).toBe(stylesheet);
});
