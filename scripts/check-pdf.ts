import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderCertificate } from '../apps/api/src/features/credentials/certificate-pdf.ts';
import type { CertificateContent } from '../apps/api/src/features/credentials/certificate-pdf.ts';
import { openPaperSigner } from '../apps/api/src/platform/pdf/index.ts';
import {
  DECIDED_ON,
  deelcertificaatFacts,
  issuedDeelcertificaat,
  wholeFacts,
} from '../apps/api/src/test/deelcertificaat.ts';
import { paperFaults } from '../apps/api/src/test/paper-faults.ts';

/**
 * Has certificates judged by the validators there are for free: our own reading of the structure, qpdf, poppler and
 * Apache Preflight. `npm run check:pdf -- some.pdf` judges other files. Says what stays unchecked.
 */
const PACKAGES = [
  'qpdf',
  'poppler-utils',
  'openssl',
  'default-jre-headless',
  'libpdfbox2-java',
  'libactivation-java',
  'libjaxb-api-java',
];
const JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'jaxb-api',
  'javax.activation',
  'commons-io',
];
const CLASS_PATH = JARS.map((jar) => `/usr/share/java/${jar}.jar`);

/**
 * Preflight knows only PDF/A-1b. What it holds against a PDF/A-3 that is in order, is exactly what PDF/A-3 allows:
 * attachments (1.2.9, 1.4.7), fonts without CIDSet (3.1.11) and another part in the metadata (7.11.2).
 */
const LAWFUL_IN_A3 = /^(1\.2\.9|1\.4\.7|3\.1\.11|7\.11\.2) :/;

type Judge = (file: string) => string[] | Promise<string[]> | undefined;

const JUDGES: Readonly<Record<string, Judge>> = {
  'structure (ours)': (file) => paperFaults(readFileSync(file)),
  'qpdf --check': (file) => {
    const answer = ask('qpdf', ['--check', file]);
    return answer && (answer.status === 0 ? [] : [answer.output]);
  },
  pdffonts: (file) => {
    const rows = ask('pdffonts', [file])?.output.trim().split('\n').slice(2);
    return rows?.filter((row) => !/\s(yes)\s+(yes|no)\s+(yes)\s+\d/.test(row)).map((row) => `not embedded: ${row}`);
  },
  'pdfinfo -struct-text': (file) => {
    const structure = ask('pdfinfo', ['-struct-text', file])?.output;
    return structure === undefined
      ? undefined
      : ['Sect', 'H1', 'P ('].filter((tag) => !structure.includes(tag)).map((tag) => `no ${tag}`);
  },
  pdfdetach: (file) => {
    const list = ask('pdfdetach', ['-list', file])?.output;
    if (list === undefined) return undefined;
    return list.includes('credential.json') ? [] : ['the credential is not attached'];
  },
  pdfsig: (file) => {
    const answer = ask('pdfsig', [file]);
    if (answer === undefined || answer.output.includes('does not contain any signatures')) return answer && [];
    const said = ['Signature is Valid', 'ETSI.CAdES.detached', 'Total document signed'];
    return said.filter((words) => !answer.output.includes(words)).map((words) => `does not say: ${words}`);
  },
  'Apache Preflight': (file) => {
    if (!CLASS_PATH.every((jar) => existsSync(jar))) return undefined;
    const answer = ask('java', ['-cp', CLASS_PATH.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file]);
    const errors = answer?.output.split('\n').filter((line) => /^\d+\.\d/.test(line));
    if (errors?.length === 0) return ['gave no answer that can be read'];
    return errors?.filter((line) => !LAWFUL_IN_A3.test(line));
  },
};

const folder = mkdtempSync(path.join(tmpdir(), 'check-pdf-'));
try {
  installTools();
  const files = process.argv.length > 2 ? process.argv.slice(2) : await writeSamples();
  const unchecked = new Set<string>(['veraPDF (not in Debian or npm): the whole of PDF/A-3a and PDF/UA-1 by machine']);
  let faults = 0;
  for (const file of files) {
    process.stdout.write(`\n${path.basename(file)}\n`);
    for (const [name, judge] of Object.entries(JUDGES)) {
      const found = await judge(file);
      if (found === undefined) unchecked.add(`${name}: not installed here`);
      else
        process.stdout.write(
          `  ${found.length === 0 ? '✓' : '✗'} ${name}${found.map((each) => `\n      ${each}`).join('')}\n`,
        );
      faults += found?.length ?? 0;
    }
  }
  process.stdout.write(
    `\nNot checked:\n${[...unchecked, 'what people who use a screen reader make of it'].map((each) => `  · ${each}\n`).join('')}`,
  );
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** What a tool says and how it ends; undefined where it isn't installed. */
function ask(tool: string, args: readonly string[]): { status: number | null; output: string } | undefined {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  return error === undefined ? { status, output: `${stdout}${stderr}` } : undefined;
}

/** Fetches what is missing where that is allowed: as root, on a machine with apt. */
function installTools(): void {
  const isComplete =
    ['qpdf', 'pdffonts', 'java', 'openssl'].every((tool) => ask(tool, ['--version']) !== undefined) &&
    CLASS_PATH.every((jar) => existsSync(jar));
  if (isComplete || process.getuid?.() !== 0 || ask('apt-get', ['--version']) === undefined) return;
  process.stdout.write('Installing the validators …\n');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { stdio: 'ignore' });
}

/** A plain one, a demonstration with much to say, a whole of somebody with a name in three scripts, one signed as PDF too. */
async function writeSamples(): Promise<string[]> {
  const { credential, didDocument, statusList } = await issuedDeelcertificaat();
  const plain: CertificateContent = {
    facts: deelcertificaatFacts({ demonstration: false }),
    holderName: 'Şule Voorbeeld-Nguyễn',
    birthDate: '1989-03-14',
    submittedOn: '2026-10-12',
    interviewOn: '2026-11-12',
    signed: credential,
    didDocument,
    statusList,
    issuedAt: DECIDED_ON,
  };
  const long = deelcertificaatFacts({ credits: 5 });
  const full = { ...long, leeruitkomst: { ...long.leeruitkomst, text: `${long.leeruitkomst.text} `.repeat(6) } };
  const samples: Record<string, CertificateContent> = {
    plain,
    demonstration: {
      ...plain,
      facts: full,
      holderName: 'Γιώργος Παπαδόπουλος van den Berghe tot Oudewater-Stolwijkersluis',
    },
    whole: { ...plain, facts: wholeFacts({ demonstration: false }), holderName: 'محمد عبد الله श्रीकृष्ण 李明龍' },
    ...(ask('openssl', ['version']) === undefined ? {} : { signed: { ...plain, signer: await makeSigner() } }),
  };
  return Promise.all(
    Object.entries(samples).map(async ([name, content]) => {
      const file = path.join(folder, `${name}.pdf`);
      writeFileSync(file, await renderCertificate(content));
      return file;
    }),
  );
}

function makeSigner() {
  const at = (name: string): string => path.join(folder, name);
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  openssl(
    'req',
    '-x509',
    '-nodes',
    '-newkey',
    'rsa:2048',
    '-keyout',
    at('key'),
    '-out',
    at('pem'),
    '-subj',
    '/CN=Hogeschool Voorbeeld',
  );
  openssl('pkcs12', '-export', '-in', at('pem'), '-inkey', at('key'), '-passout', 'pass:voorbeeld', '-out', at('p12'));
  return openPaperSigner(at('p12'), 'voorbeeld');
}
