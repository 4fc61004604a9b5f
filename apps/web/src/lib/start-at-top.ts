/** For what is a new page without a new address: shows its top, and gives its title the focus. */
export function startAtTop(): void {
  window.scrollTo({ top: 0 });
  const titles = [...document.querySelectorAll<HTMLElement>('main h1')];
  titles.find((title) => title.checkVisibility())?.focus({ preventScroll: true });
}
