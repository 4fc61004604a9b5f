import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of one feature in one language, nested as the feature likes. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The same keys with other words: `const en = {…} satisfies SameKeys<typeof nl>` doesn't compile with one missing. */
export type SameKeys<T extends Texts> = {
  readonly [Key in keyof T]: T[Key] extends Texts ? SameKeys<T[Key]> : string;
};

type Leaves<T, Prefix extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Prefix}${Singular<Key>}` : Leaves<T[Key], `${Prefix}${Key}.`>;
}[keyof T & string];
type Singular<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** Gives the words for a key; `{{name}}` in the text is filled from the values, `count` chooses `_one` or `_other`. */
export type Say<T extends Texts> = (key: Leaves<T>, values?: Readonly<Record<string, string | number>>) => string;

const COOKIE = 'lang';
const ONE_YEAR_IN_SECONDS = 31_536_000;

void i18next.use(initReactI18next).init({
  lng: rememberedLanguage(),
  fallbackLng: 'nl',
  supportedLngs: [...LANGUAGES],
  resources: {},
  interpolation: { escapeValue: false },
  // A text that is missing, or a fact in it, is a bug that no reader should have to report: the journeys hear it.
  saveMissing: true,
  missingKeyHandler: (_languages, feature, key) => reportError(new Error(`No text ${feature}: ${key}`)),
  missingInterpolationHandler: (text: string, fact: readonly string[]) => {
    reportError(new Error(`The text “${text}” misses ${fact[0]}`));
    return '';
  },
  react: { useSuspense: false },
});
document.documentElement.lang = rememberedLanguage();

/**
 * Registers a feature's texts and gives its hook: `const t = useText(); t('login.title')`. Only keys that exist
 * compile; Dutch is the language when none was chosen.
 */
export function textOf<T extends Texts>(feature: string, nl: T, en: SameKeys<T>): () => Say<T> {
  const say = sayOf(feature, nl, en);
  return function useText() {
    const { i18n } = useTranslation(feature);
    return say(asLanguage(i18n.language));
  };
}

/** The same outside components: `say(currentLanguage())('empty')`. */
export function sayOf<T extends Texts>(feature: string, nl: T, en: SameKeys<T>): (language: Language) => Say<T> {
  i18next.addResourceBundle('nl', feature, nl);
  i18next.addResourceBundle('en', feature, en);
  return (language) => {
    // Our own types check the keys; i18next's would have to know every feature's texts here.
    const say = i18next.getFixedT(language, feature) as (key: string, values: object) => string;
    return (key, values) => say(key, { ...values });
  };
}

/** The reader's language, and the way to change it; the choice is kept in the cookie `lang`, which the API reads too. */
export function useLanguage(): readonly [Language, (next: Language) => void] {
  const { i18n } = useTranslation();
  return [asLanguage(i18n.language), changeLanguage];
}

/** The reader's language outside components. */
export function currentLanguage(): Language {
  return asLanguage(i18next.language);
}

/** Takes the language of somebody's account on a computer where nobody chose one. */
export function adoptLanguage(preferred: Language): void {
  if (!chosenLanguage()) changeLanguage(preferred);
}

function changeLanguage(next: Language): void {
  document.cookie = `${COOKIE}=${next}; path=/; max-age=${ONE_YEAR_IN_SECONDS}; samesite=lax`;
  document.documentElement.lang = next;
  void i18next.changeLanguage(next);
}

function rememberedLanguage(): Language {
  return asLanguage(chosenLanguage());
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
