/**
 * Does something once, at the first key or press on the page: what somebody will need soon is fetched then, and the page itself
 * did not wait for it. Returns how to give up on it, as an effect does.
 */
export function atFirstAct(work: () => Promise<unknown>): () => void {
  const gone = new AbortController();
  const act = () => {
    gone.abort();
    // What can't be fetched now is fetched when it is needed, and fails there.
    void work().catch(() => undefined);
  };
  for (const name of ['keydown', 'pointerdown']) document.addEventListener(name, act, { signal: gone.signal });
  return () => gone.abort();
}
