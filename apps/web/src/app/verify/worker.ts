/**
 * Keeps the page that verifies, and nothing else of the site: with a network one gets the newest, without one what was
 * kept. The build writes the page's files in the place of the marker (build/verify-page-plugin.ts).
 */
const FILES = '%FILES OF THE VERIFY PAGE%'.split(' ');
const KEPT = `verify ${'%VERSION OF THE VERIFY PAGE%'}`;
const PAGE = '/verify';
const PATIENCE_MS = 4_000;

/** What TypeScript's DOM library doesn't know of a service worker. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskingEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};

addEventListener('install', (event) => (event as LastingEvent).waitUntil(keepAll().then(() => worker.skipWaiting())));
addEventListener('activate', (event) =>
  (event as LastingEvent).waitUntil(forgetOld().then(() => worker.clients.claim())),
);
addEventListener('fetch', (event) => {
  const { request } = event as AskingEvent;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !FILES.includes(pathname)) return;
  (event as AskingEvent).respondWith(request.mode === 'navigate' ? newest(request) : kept(request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(KEPT);
  await cache.addAll(FILES.filter((file) => file !== PAGE));
  // The API gives its pages only to who asks for a page.
  const page = await fetch(PAGE, { headers: { accept: 'text/html' } });
  if (!page.ok) throw new Error(`${PAGE} answered ${page.status}`);
  await cache.put(PAGE, page);
}

async function forgetOld(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('verify ') && name !== KEPT).map((name) => caches.delete(name)),
  );
}

async function newest(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.ok) return answer;
  } catch {
    // No network, or no answer in time: what was kept serves.
  }
  return kept(request);
}

async function kept(request: Request): Promise<Response> {
  return (await caches.match(new URL(request.url).pathname)) ?? fetch(request);
}
