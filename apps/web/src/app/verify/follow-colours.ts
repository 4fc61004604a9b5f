/** Where the rest of the client keeps the reader's choice. */
const KEPT_CHOICE = 'mantine-color-scheme-value';

/** Light or dark as the reader chose elsewhere on this site, or else as their computer has it. */
export function followColours(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const chosen = localStorage.getItem(KEPT_CHOICE);
    const isDark = chosen === 'dark' || (chosen !== 'light' && dark.matches);
    document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
  };
  show();
  dark.addEventListener('change', show);
}
