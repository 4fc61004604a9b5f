import { useEffect, useRef } from 'react';

/** What is open over the page, the latest on top. */
const open: (() => void)[] = [];

/** Escape closes what lies on top, and only that: a question asked in a side panel leaves the panel open. */
export function useEscape(opened: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!opened) return;
    const close = () => latest.current();
    open.push(close);
    return () => void open.splice(open.indexOf(close), 1);
  }, [opened]);
}

window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) open.at(-1)?.();
});
