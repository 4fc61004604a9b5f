/**
 * Saves at the last moment: when the page may go for good, when the connection is back, and (by what it returns, for an
 * effect) when the component goes. A phone that switches apps never fires `pagehide`; `visibilitychange` is the last
 * thing one can count on.
 */
export function whenLeaving(save: () => void): () => void {
  const onHidden = () => {
    if (document.visibilityState === 'hidden') save();
  };
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', save);
  window.addEventListener('online', save);
  return () => {
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', save);
    window.removeEventListener('online', save);
    save();
  };
}
