import { useEffect } from 'react';

/** Goes to the place an address points at (`#rol`), once it is on the page, and puts the focus there. */
export function useHashTarget(): void {
  useEffect(() => {
    const go = () => {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (!target) return;
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    };
    go();
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, []);
}
