import { currentLanguage } from './i18n.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;
const STEP = 1024;

/** "3,4 MB"; in steps of 1024, as file managers count. */
export function writeFileSize(bytes: number): string {
  const power = Math.min(bytes > 0 ? Math.floor(Math.log(bytes) / Math.log(STEP)) : 0, UNITS.length - 1);
  const amount = bytes / STEP ** power;
  const digits = power === 0 || amount >= 100 ? 0 : 1;
  const locale = currentLanguage() === 'nl' ? 'nl-NL' : 'en-GB';
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(amount)} ${UNITS[power]}`;
}
