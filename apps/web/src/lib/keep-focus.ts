/** React, dialogs and pages put the focus where it belongs themselves; only after that may it be lost. */
const PATIENCE = 200;

/** What can take the focus over from something in it that went: the nearest whole that somebody knows by its place. */
const PLACES = 'dialog, [role="dialog"], li, tr, fieldset, form, section, article, aside, nav, main';

/**
 * Keeps the focus on the page. What had it may go (a line that is taken away, a button that made way for its answer);
 * the browser then leaves a keyboard or a screen reader nowhere. The nearest whole that is still there takes it over.
 * Returns what stops it.
 */
export function keepFocus(): () => void {
  let onPage: readonly Element[] = [];
  let inDialog: readonly Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[aria-modal="true"]')) inDialog = pathOf(target);
    else [onPage, inDialog] = [pathOf(target), []];
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => catchFocus([...inDialog, ...onPage]), PATIENCE);
  };
  const observer = new MutationObserver(lookSoon);
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden'] });
  document.addEventListener('focusin', remember);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}

function catchFocus(path: readonly Element[]): void {
  const [last] = path;
  if (!last || (document.activeElement ?? document.body) !== document.body) return;
  // Somebody pressed beside everything: the page is as it was, and that is where they want to be.
  if (canHaveFocus(last)) return;
  const place = path.find((each) => each !== last && each.matches(PLACES) && isInSight(each)) ?? titleInSight();
  if (!(place instanceof HTMLElement)) return;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function pathOf(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) path.push(each);
  return path;
}

const isInSight = (element: Element) => element.isConnected && element.checkVisibility();
const canHaveFocus = (element: Element) => isInSight(element) && !element.matches(':disabled');
const titleInSight = () => [...document.querySelectorAll('main h1')].find(isInSight);
