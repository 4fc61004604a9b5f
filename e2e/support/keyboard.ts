import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const FAR = 120;
const SETTLE = 2_000;

/**
 * Somebody who has a keyboard and nothing else. Every step is real key presses, and after every one of them the focus
 * is somewhere, can be seen, and is inside the dialog when one is open.
 */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Refuses the mouse from here on: whatever would press, move or focus by itself fails the journey. */
  static async only(page: Page): Promise<Keyboard> {
    await page.addInitScript(() => {
      for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
        window.addEventListener(kind, () => Object.assign(window, { usedMouse: true }), { capture: true });
    });
    return new Keyboard(page);
  }

  /** Presses one key, and looks where that leaves the focus. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.expectFocus(key);
  }

  /** Tabs until something has the focus, as one does: on, and round again if need be. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeAttached();
    for (let step = 0; step < FAR; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return this.expectFocus('Tab');
      await this.page.keyboard.press(key);
    }
    throw new Error(`${FAR} × ${key} never came to ${String(target)}`);
  }

  /** Walks a grid with one arrow until something has the focus. */
  async arrowTo(target: Locator, arrow: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'): Promise<void> {
    for (let step = 0; step < FAR; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(arrow);
    }
    throw new Error(`${arrow} never came to ${String(target)}`);
  }

  /** Tabs there and presses it. */
  async activate(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.press(key);
  }

  /** Tabs there and types over what is there. */
  async fill(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await expect(target).toHaveValue(text);
  }

  /** Tabs to a date and types it as the browser asks: the day first or the month. */
  async fillDate(target: Locator, day: string): Promise<void> {
    const [year, month, date] = day.split('-') as [string, string, string];
    for (const typed of [`${date}${month}${year}`, `${month}${date}${year}`]) {
      await this.tabTo(target);
      for (let part = 0; part < 3; part++) await this.page.keyboard.press('ArrowLeft');
      await this.page.keyboard.type(typed);
      if ((await target.inputValue()) === day) return this.expectFocus(typed);
    }
    await expect(target).toHaveValue(day);
  }

  /** Ticks, or leaves it when it is ticked. */
  async tick(target: Locator): Promise<void> {
    await this.tabTo(target);
    if (!(await target.isChecked())) await this.press('Space');
    await expect(target).toBeChecked();
  }

  /** Chooses a radio button: one of the group is in the row of Tab, the arrows do the rest. */
  async choose(target: Locator): Promise<void> {
    const name = await target.getAttribute('name');
    for (let step = 0; step < FAR; step++) {
      if ((await this.page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) break;
      await this.page.keyboard.press('Tab');
    }
    await this.page.keyboard.press('Space');
    for (let step = 0; step < 12 && !(await target.isChecked()); step++) await this.page.keyboard.press('ArrowDown');
    await expect(target).toBeChecked();
    await this.expectFocus('arrows');
  }

  /** Chooses from the browser's own list, by the first letters of the line. */
  async select(target: Locator, label: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(label, { delay: 5 });
    await expect(target.locator('option:checked')).toHaveText(label);
  }

  /** The focus is on something one can see, with a ring (or a title or a place that one was brought to). */
  async expectFocus(after: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(describeFocus), { message: `the focus after ${after}`, timeout: SETTLE })
      .toEqual({ somewhere: true, inSight: true, inDialog: true, ring: true });
  }

  /** Nothing in this journey was pressed with a mouse. */
  async expectNoMouse(): Promise<void> {
    expect(await this.page.evaluate(() => 'usedMouse' in window)).toBe(false);
  }
}

/** In the page: where the focus is, and whether somebody would know. */
function describeFocus() {
  const focused = document.activeElement;
  const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
  if (!(focused instanceof HTMLElement) || focused === document.body)
    return { somewhere: false, inSight: false, inDialog: false, ring: false };
  const box = focused.getBoundingClientRect();
  const style = getComputedStyle(focused);
  // What is drawn instead of a native control (a tile, a row) may carry the ring for it.
  const rings = [focused, focused.parentElement, focused.closest('label')].map(
    (each) => each && getComputedStyle(each),
  );
  const drawn = rings.some((each) => each && each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) >= 2);
  const underlined = style.boxShadow !== 'none' || parseFloat(style.borderWidth) >= 2;
  return {
    somewhere: true,
    inSight: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && focused.checkVisibility(),
    inDialog: dialogs.length === 0 || dialogs.some((dialog) => dialog.contains(focused)),
    ring: drawn || underlined || focused.id === 'inhoud',
  };
}
