import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  AssessmentListView,
  DeelcertificaatListView,
  EvidenceListView,
  FrameworkListView,
  MatrixView,
  SessionListView,
} from '@bewijskracht/contracts';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { emailOf, logInAs } from '../apps/api/src/seed/cast.ts';
import { DEMONSTRATION_PASSWORD } from '../apps/api/src/seed/people.ts';
import { findBrowser } from './browser.mjs';

/** Photographs the ten most important pages, wide and narrow, on the demonstration platform; starts one when none is named. */
const out = path.resolve('docs/screenshots');
const READY_WITHIN_MS = 180_000;
const SIZES = {
  wide: { width: 1280, height: 960 },
  narrow: { width: 390, height: 844 },
} as const;

interface Picture {
  readonly name: string;
  /** Who looks; nobody is a visitor. */
  readonly as?: string;
  readonly address: string;
  /** What one does before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const platform = await findPlatform();
try {
  const pictures = await choosePictures(platform.base);
  const browser = await chromium.launch(await findBrowser());
  await mkdir(out, { recursive: true });
  for (const picture of pictures) for (const size of ['wide', 'narrow'] as const) await take(browser, picture, size);
  await browser.close();
} finally {
  await platform.stop();
}

/** The ten pages, with the addresses of the demonstration's own cases. */
async function choosePictures(base: string): Promise<readonly Picture[]> {
  const [candidate, assessor, member] = await Promise.all(
    ['zij-instromer', 'beoordelaar-b', 'lid-1'].map((key) => logInAs(base, key)),
  );
  const { frameworks } = await candidate!.get<FrameworkListView>('/api/frameworks');
  const { evidence } = await candidate!.get<EvidenceListView>('/api/evidence');
  const { deelcertificaten } = await candidate!.get<DeelcertificaatListView>('/api/deelcertificaten');
  const { rows } = await candidate!.get<MatrixView>('/api/portfolio');
  const { assessments } = await assessor!.get<AssessmentListView>('/api/assessments');
  const { sessions } = await member!.get<SessionListView>('/api/sessions');
  const framework = frameworks[0]!;
  const piece =
    evidence.find(({ files }) => files.some(({ mediaType }) => mediaType === 'application/pdf')) ?? evidence[0]!;
  const { result } = rows.find((row) => row.result !== null)!;
  const toScore = assessments.find(({ next }) => next === 'score') ?? assessments[0]!;
  const session = sessions.toSorted((a, b) => b.items - a.items)[0]!;
  const paper = await candidate!.bytes(`/api/deelcertificaten/${deelcertificaten[0]!.id}/certificate.pdf`);
  return [
    { name: 'landing', address: '/' },
    { name: 'framework', address: `/kader/${framework.code}/${framework.version}` },
    { name: 'portfolio', as: 'zij-instromer', address: '/portfolio' },
    { name: 'evidence', as: 'zij-instromer', address: `/bewijs/${piece.id}` },
    {
      name: 'submit',
      as: 'student',
      address: '/indienen',
      act: (page) => page.locator('input[type=checkbox]:enabled').nth(2).check(),
    },
    { name: 'queue', as: 'coordinator', address: '/wachtrij' },
    { name: 'desk', as: 'beoordelaar-b', address: `/beoordelingen/${toScore.id}` },
    { name: 'session', as: 'lid-1', address: `/vergaderingen/${session.id}` },
    { name: 'result', as: 'zij-instromer', address: `/resultaten/${result!.announcementId}` },
    {
      name: 'verify',
      address: '/verify',
      act: async (page) => {
        const file = { name: 'deelcertificaat.pdf', mimeType: 'application/pdf', buffer: paper };
        await page.locator('input[type=file]').setInputFiles(file);
        await page.getByRole('region', { name: 'Uitkomst van de controle' }).waitFor();
      },
    },
  ];
}

async function take(browser: Browser, picture: Picture, size: keyof typeof SIZES): Promise<void> {
  const context = await browser.newContext({
    baseURL: platform.base,
    viewport: SIZES[size],
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (picture.as !== undefined)
    await page.request.post('/api/session', {
      headers: { 'x-bewijskracht': '1' },
      data: { email: emailOf(picture.as), password: DEMONSTRATION_PASSWORD },
    });
  await page.goto(picture.address);
  await page.locator('h1').waitFor();
  await picture.act?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const file = `${picture.name}-${size}.png`;
  await page.screenshot({ path: path.join(out, file) });
  console.log(`docs/screenshots/${file}`);
  await context.close();
}

interface Platform {
  readonly base: string;
  readonly stop: () => Promise<void>;
}

/** The platform of `BASE_URL`, or one of our own with data that is thrown away. */
async function findPlatform(): Promise<Platform> {
  const given = process.env['BASE_URL']?.replace(/\/+$/, '');
  if (given !== undefined) return { base: given, stop: () => Promise.resolve() };
  const port = await freePort();
  const data = await mkdtemp(path.join(tmpdir(), 'bewijskracht-screenshots-'));
  const child = spawn(process.execPath, ['--enable-source-maps', 'apps/api/dist/launcher/start.js'], {
    env: { ...process.env, PORT: String(port), BEWIJSKRACHT_DATA: data, BEWIJSKRACHT_CASES: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  let said = '';
  const complete = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('demonstration is complete')) resolve(true);
      if (said.includes('stopped half-way')) resolve(false);
    });
    void ended.then(() => resolve(false));
    setTimeout(() => resolve(false), READY_WITHIN_MS).unref();
  });
  if (await complete) return { base: `http://localhost:${port}`, stop };
  await stop();
  throw new Error(`The demonstration platform did not come up.\n${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
