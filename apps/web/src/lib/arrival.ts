let arriving = false;
let acted = false;

/** Somebody goes to another page; its title will take the focus when it is there. */
export function startArriving(): void {
  arriving = true;
}

/** Whether this is the title of a page somebody just went to; only the first to ask is told yes. */
export function hasArrived(): boolean {
  const was = arriving;
  arriving = false;
  return was;
}

/**
 * Whether anything was pressed since the page was loaded. Before that the browser stands at the beginning of the page,
 * where the way past the menu is, and reading begins at the top: nobody's focus was lost.
 */
export const hasActed = (): boolean => acted;

for (const kind of ['keydown', 'pointerdown'])
  window.addEventListener(kind, () => void (acted = true), { capture: true, once: true });
