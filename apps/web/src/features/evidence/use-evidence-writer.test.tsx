import { EvidenceView } from '@bewijskracht/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ProblemError } from '../../lib/problem.ts';
import { useEvidenceWriter } from './use-evidence-writer.ts';

const ID = '0199a7b2-0000-7000-8000-000000000001';
const AT = '2026-01-01T10:00:00Z';
const ON = { version: 1, keepalive: false };

/** The API's own rule in a few lines: a change names the version it was made on, or is refused. */
class Server {
  piece: EvidenceView = EvidenceView.parse({
    id: ID,
    version: 1,
    title: 'Buurtfeest',
    kind: 'report',
    periodStart: null,
    periodEnd: null,
    organisation: '',
    setting: null,
    targetGroup: '',
    scale: null,
    ownRole: '',
    together: false,
    ownPart: '',
    address: null,
    reflection: null,
    people: null,
    aiUse: null,
    createdAt: AT,
    updatedAt: AT,
    files: [],
    links: [],
  });

  change(fields: Partial<EvidenceView>): void {
    this.piece = { ...this.piece, ...fields, version: this.piece.version + 1 };
  }

  readonly fetch = (_path: string, { method, body }: { method: string; body?: string }): Promise<unknown> => {
    if (method === 'GET') return Promise.resolve(answer(200, this.piece));
    const { version, ...fields } = JSON.parse(body ?? '{}') as { version: number } & Partial<EvidenceView>;
    if (version !== this.piece.version) return Promise.resolve(answer(409, { code: 'changed-elsewhere', title: 'x' }));
    this.change(fields);
    return Promise.resolve(answer(200, this.piece));
  };
}

const answer = (status: number, body: unknown) => ({
  status,
  ok: status < 300,
  headers: { get: () => 'application/json' },
  json: () => Promise.resolve(body),
});

function write(server: Server) {
  Object.assign(globalThis, {
    fetch: server.fetch,
    Headers: class {
      set() {}
    },
  });
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => useEvidenceWriter(server.piece), { wrapper }).result.current;
}

test('two groups that save at once wait for each other, so that neither is a conflict', async () => {
  const server = new Server();
  const writer = write(server);
  await Promise.all([writer.write({ title: 'Buurtfeest Zuid' }, ON), writer.write({ ownRole: 'organisator' }, ON)]);
  expect(server.piece).toMatchObject({ title: 'Buurtfeest Zuid', ownRole: 'organisator', version: 3 });
});

test('a change elsewhere in other fields is no conflict: both stay', async () => {
  const server = new Server();
  const writer = write(server);
  server.change({ organisation: 'Welzijn West' });
  await writer.write({ title: 'Buurtfeest Zuid' }, ON);
  expect(server.piece).toMatchObject({ title: 'Buurtfeest Zuid', organisation: 'Welzijn West' });
});

test('a change elsewhere in the same field is never written over; it is for the person to choose', async () => {
  const server = new Server();
  const writer = write(server);
  server.change({ title: 'Uit het andere tabblad' });
  await expect(writer.write({ title: 'Buurtfeest Zuid' }, ON)).rejects.toThrow(ProblemError);
  expect(server.piece.title).toBe('Uit het andere tabblad');
});

test('after choosing one’s own version, knowing the other, it is written', async () => {
  const server = new Server();
  const writer = write(server);
  server.change({ title: 'Uit het andere tabblad' });
  await writer.write({ title: 'Buurtfeest Zuid' }, ON).catch(() => undefined);
  const theirs = await writer.reload((piece) => piece.title);
  expect(theirs.value).toBe('Uit het andere tabblad');
  await writer.write({ title: 'Buurtfeest Zuid' }, { version: theirs.version, keepalive: false });
  expect(server.piece.title).toBe('Buurtfeest Zuid');
});
