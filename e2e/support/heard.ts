import type { Page } from '@playwright/test';

/**
 * What a screen reader says by itself while somebody works: everything that changes in a live region. Ask before the
 * first page; the answer tells what was said until then, in order.
 */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const say = (region: Element | null | undefined) => {
      if (region?.closest('[aria-hidden="true"], [inert]')) return;
      const words = region?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      if (words !== '' && words !== said.at(-1)) said.push(words);
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        say((target instanceof Element ? target : target.parentElement)?.closest(LIVE));
        for (const node of addedNodes)
          if (node instanceof Element) {
            if (node.matches('[role="alert"]')) say(node);
            for (const alert of node.querySelectorAll('[role="alert"], [role="status"]')) say(alert);
          }
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: readonly string[] }).said);
}
