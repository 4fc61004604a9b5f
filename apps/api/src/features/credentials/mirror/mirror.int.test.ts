import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@bewijskracht/domain';
import { verifyCredential } from '@bewijskracht/verification';
import type { VerificationSources } from '@bewijskracht/verification';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../../test/board.ts';
import type { TestBoard } from '../../../test/board.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { makeOrganisation, PASSWORD } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';
import { MirrorService } from './mirror.service.ts';

let folder: string;
let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;
let server: Server;
let credential: JsonObject;
let id: string;

/** A server that knows nothing: it gives the file that stands at the address. */
const bareServer = (): Server =>
  createServer((request, response) => {
    readFile(path.join(folder, new URL(request.url ?? '/', 'http://mirror').pathname)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mirror-'));
  test = await testApp({ MIRROR_PATH: folder });
  organisation = await makeOrganisation(test, 'spiegel');
  board = await aBoard(test, organisation);
  const found = await anAdvisedCase(test, organisation);
  await checkIdentity(found, 'Noor Vermaat');
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  const row = await eventually(async () => {
    const text = 'select id, signed from credential_deelcertificaat where assessment_id = $1 and signed is not null';
    return (await test.owner.query<{ id: string; signed: JsonObject }>(text, [found.id])).rows[0];
  });
  ({ id, signed: credential } = row);
  server = bareServer().listen(0, '127.0.0.1');
});
afterAll(async () => {
  server.close();
  await test.close();
  await rm(folder, { recursive: true });
});

/** Looks everything up on the mirror alone, as a verifier does that finds the mirror where the platform was. */
function mirrorSources(): VerificationSources {
  const { port } = server.address() as AddressInfo;
  const get = async (address: string): Promise<JsonObject | undefined> => {
    const answer = await fetch(`http://127.0.0.1:${port}${new URL(address).pathname}`);
    return answer.ok ? ((await answer.json()) as JsonObject) : undefined;
  };
  const found = (document: JsonObject | undefined) => document && ({ document, source: 'web' } as const);
  return {
    resolveIssuer: async (did) => found(await get(`http://x/${did.split(':').slice(3).join('/')}/did.json`)),
    resolveStatusList: async (url) => found(await get(url)),
    isPublished: async (url) => (await get(url)) !== undefined,
  };
}
const conclusion = async () => (await verifyCredential(credential, mirrorSources(), new Date())).conclusion;

describe('the static mirror', () => {
  it('is enough to verify with: keys, status list and framework come from a server that knows nothing', async () => {
    const written = await test.app.get(MirrorService, { strict: false }).writeAll(folder);
    expect(written).toEqual({ issuers: expect.any(Number), statusLists: expect.any(Number) });
    const { conclusion: answer, steps } = await verifyCredential(credential, mirrorSources(), new Date());
    expect(answer).toBe('valid');
    expect(steps.map((step) => step.code)).toContain('frameworkPublished');
  });

  it('follows a revocation by itself, within seconds', async () => {
    expect(await conclusion()).toBe('valid');
    const asked = await board.secretary
      .post(`/api/register/${id}/revocation`)
      .send({ category: 'fraud', explanation: 'Het bewijs bleek van iemand anders te zijn.', password: PASSWORD });
    expect(asked.status).toBe(200);
    const { rows } = await test.owner.query<{ id: string }>(
      'select id from credential_revocation where deelcertificaat_id = $1',
      [id],
    );
    await board.members[0]!.post(`/api/register/revocations/${rows[0]!.id}/confirmation`)
      .send({ password: PASSWORD })
      .expect(200);
    expect(await eventually(async () => ((await conclusion()) === 'revoked' ? 'revoked' : undefined))).toBe('revoked');
  });

  it('holds the page that verifies, with all it loads, and how a server is told about it', async () => {
    await test.app.get(MirrorService, { strict: false }).writeAll(folder);
    const page = await readFile(path.join(folder, 'verify.html'), 'utf8');
    const loaded = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]!);
    expect(loaded.length).toBeGreaterThan(3);
    for (const address of loaded) expect(await readFile(path.join(folder, address))).toBeDefined();
    expect(await readFile(path.join(folder, 'nginx.conf'), 'utf8')).toContain('application/did+json');
  });

  it('leaves nothing half written behind, and names nobody', async () => {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(files.filter(({ name }) => name.endsWith('.part'))).toEqual([]);
    for (const file of files.filter((each) => each.isFile() && !each.parentPath.includes('assets'))) {
      expect(await readFile(path.join(file.parentPath, file.name), 'utf8')).not.toContain('Vermaat');
    }
  });
});
