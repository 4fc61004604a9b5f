import { useEffect } from 'react';

/** Names the browser tab after the page: "Klaar om in te dienen? · Bewijskracht". */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Bewijskracht` : 'Bewijskracht';
  }, [title]);
}
