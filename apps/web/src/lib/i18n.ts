import { useSyncExternalStore } from 'react';
import { wording, type SameKeys, type Say, type Texts } from './wording.ts';

export type { SameKeys, Say, Texts } from './wording.ts';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const COOKIE = 'lang';
const ONE_YEAR_IN_SECONDS = 31_536_000;

let current = asLanguage(chosenLanguage());
const readers = new Set<() => void>();
document.documentElement.lang = current;

/**
 * Gives a feature's hook: `const t = useText(); t('login.title')`. Only keys that exist compile; Dutch is the language
 * when none was chosen.
 */
export function textOf<T extends Texts>(feature: string, nl: T, en: SameKeys<T>): () => Say<T> {
  const say = sayOf(feature, nl, en);
  return function useText() {
    return say(useLanguage()[0]);
  };
}

/** The same outside components: `say(currentLanguage())('empty')`. */
export function sayOf<T extends Texts>(feature: string, nl: T, en: SameKeys<T>): (language: Language) => Say<T> {
  const says = {
    nl: wording<T>({ feature, language: 'nl', texts: nl }),
    en: wording<T>({ feature, language: 'en', texts: en }),
  };
  return (language) => says[language];
}

/** The reader's language, and the way to change it; the choice is kept in the cookie `lang`, which the API reads too. */
export function useLanguage(): readonly [Language, (next: Language) => void] {
  return [useSyncExternalStore(listen, currentLanguage), changeLanguage];
}

/** The reader's language outside components. */
export function currentLanguage(): Language {
  return current;
}

/** Takes the language of somebody's account on a computer where nobody chose one. */
export function adoptLanguage(preferred: Language): void {
  if (!chosenLanguage()) changeLanguage(preferred);
}

function changeLanguage(next: Language): void {
  document.cookie = `${COOKIE}=${next}; path=/; max-age=${ONE_YEAR_IN_SECONDS}; samesite=lax`;
  document.documentElement.lang = next;
  current = next;
  for (const read of readers) read();
}

function listen(read: () => void): () => void {
  readers.add(read);
  return () => readers.delete(read);
}

function chosenLanguage(): string | undefined {
  return document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
}

function asLanguage(value: string | undefined): Language {
  return value === 'en' ? 'en' : 'nl';
}
