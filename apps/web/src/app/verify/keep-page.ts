/** Has the browser keep this page, so that it opens without a network from now on. A browser that can't goes without. */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  try {
    await navigator.serviceWorker.register('/verify-worker.js', { scope: '/verify', updateViaCache: 'none' });
  } catch {
    // Private windows refuse; the page works, only not offline.
  }
}
