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

export type Facts = Readonly<Record<string, string | number>>;

/** Gives the words for a key; `{{name}}` in the text is filled from the facts, `count` chooses `_one` or `_other`. */
export type Say<T extends Texts> = (key: Leaves<T>, facts?: Facts) => string;

export interface Wording<T extends Texts> {
  /** The feature's name, for a report. */
  readonly feature: string;
  /** A BCP 47 tag: it says which numbers take the singular (Unicode CLDR). */
  readonly language: string;
  readonly texts: T | SameKeys<T>;
}

/**
 * Speaks one feature's texts in one language. A text that is missing, or a fact in it, is a bug that no reader should
 * have to report: the browser's error report and the journeys hear it, and the reader sees the key or a gap.
 */
export function wording<T extends Texts>({ feature, language, texts }: Wording<T>): Say<T> {
  const plurals = new Intl.PluralRules(language);
  return (key: string, facts: Facts = {}) => {
    const count = facts['count'];
    const counted = typeof count === 'number' ? find(texts, `${key}_${plurals.select(count)}`) : undefined;
    const text = counted ?? find(texts, key);
    if (text === undefined) return miss(`No text ${feature}: ${key}`, key);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) =>
      String(facts[name] ?? miss(`The text “${text}” misses ${place}`, '')),
    );
  };
}

function find(texts: Texts, key: string): string | undefined {
  let at: string | Texts | undefined = texts;
  for (const part of key.split('.')) at = typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

function miss(what: string, instead: string): string {
  reportError(new Error(what));
  return instead;
}
