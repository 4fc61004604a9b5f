import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import type { EvidenceView } from '@bewijskracht/contracts';
import { startPortfolio } from '../../../apps/api/src/seed/play-candidate.ts';
import { fillLibrary } from '../data/library.ts';
import { atLeast } from '../harness/figure.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { interleave } from '../harness/measure.ts';
import { candidateEmail, cookieOf, newCandidate } from '../harness/people.ts';
import { startRawServer } from '../harness/raw.ts';

const MEGABYTES = 100;
const KEY = 'upload';

/** A large file on its way in: checked, hashed, whole and on disk under its hash, registered with its evidence. */
export const upload: Figure = {
  name: 'upload',
  title: `Upload of ${MEGABYTES} MB, to a plain stream to disk with SHA-256`,
  async run({ platform, quick }: Bench): Promise<readonly Result[]> {
    const owner = await platform.database.owner();
    const candidate = await newCandidate(platform, owner, KEY);
    await startPortfolio(candidate, 'zijinstromer');
    await fillLibrary(owner, KEY, 1);
    const { evidence } = await candidate.get<{ evidence: EvidenceView[] }>('/api/evidence');
    const headers = await cookieOf(platform, candidateEmail(KEY));
    const rawFolder = path.join(platform.dataDirectory, 'raw');
    await mkdir(rawFolder);
    const raw = await startRawServer(rawFolder, 0);
    const bytes = randomBytes(MEGABYTES * 1024 * 1024);
    const port = Number(new URL(platform.base).port);
    const taken = await interleave(
      {
        plain: () => send(raw.port, '/', { bytes, headers: {} }),
        ours: () =>
          send(port, `/api/evidence/${evidence[0]!.id}/files?name=film.mp4`, { bytes: another(bytes), headers }),
        flushed: () => send(raw.port, '/flushed', { bytes, headers: {} }),
      },
      { rounds: quick ? 5 : 15, before: () => removeLarge([rawFolder, path.join(platform.dataDirectory, 'files')]) },
    );
    raw.stop();
    const rate = (ms: number): string => `${Math.round(MEGABYTES / (ms / 1000))} MB/s`;
    return [
      {
        what: 'upload, to a plain stream',
        value: taken.ours.speed,
        unit: '×',
        target: atLeast(0.7),
        note: `${rate(taken.ours.medianMs)} to ${rate(taken.plain.medianMs)}; when quiet ${rate(taken.ours.quietMs)} to ${rate(taken.plain.quietMs)}`,
      },
      {
        what: 'upload, to a plain stream that waits for the disk',
        value: taken.ours.speed / taken.flushed.speed,
        unit: '×',
        note: `${rate(taken.flushed.medianMs)}: as ours, it answers only once the bytes are safe`,
      },
    ];
  },
};

/**
 * Takes away what came in the turns before, of every contender alike: whose files stay writes each time into memory that
 * nobody had yet, which on a virtual machine costs as much as the upload itself.
 */
async function removeLarge(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && (await stat(file)).size === MEGABYTES * 1024 * 1024) await rm(file);
    }
  }
}

/** The same bytes with another beginning: a file that was there already would not be stored again. */
function another(bytes: Buffer): Buffer {
  randomBytes(16).copy(bytes);
  return bytes;
}

function send(
  port: number,
  path: string,
  { bytes, headers }: { bytes: Buffer; headers: Readonly<Record<string, string>> },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: {
          ...headers,
          'x-bewijskracht': '1',
          'content-type': 'application/octet-stream',
          'content-length': bytes.length,
        },
      },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`upload: ${response.statusCode}`)),
        );
      },
    );
    asked.once('error', reject);
    asked.end(bytes);
  });
}
