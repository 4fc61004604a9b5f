import { z } from 'zod';
import { en } from './form-texts.en.ts';
import { nl } from './form-texts.nl.ts';
import { currentLanguage, sayOf } from './i18n.ts';

const say = sayOf('forms', nl, en);

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What a contract refuses, in words for the person who fills in the form; the same for every form. */
export const sayIssue: z.core.$ZodErrorMap = (issue) => {
  const [key, count] = wordsFor(issue);
  return say(currentLanguage())(key, count === undefined ? {} : { count });
};

z.config({ customError: sayIssue });

function wordsFor(issue: Issue): readonly [keyof typeof nl, number?] {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return issue.origin === 'string' ? ['long', Number(issue.maximum)] : ['wrong'];
    case 'invalid_format':
      return issue.input === '' ? ['empty'] : [FORMATS[issue.format] ?? 'wrong'];
    case 'invalid_type':
      return [issue.input === undefined || issue.input === null || issue.input === '' ? 'empty' : 'wrong'];
    case 'invalid_value':
      return [issue.values.length === 1 && issue.values[0] === true ? 'mustAgree' : 'choose'];
    default:
      return ['wrong'];
  }
}

const FORMATS: Readonly<Record<string, keyof typeof nl>> = { email: 'email', url: 'address', date: 'date' };

function tooSmall(origin: string, minimum: number): readonly [keyof typeof nl, number?] {
  if (origin === 'array') return ['few', minimum];
  if (origin !== 'string') return ['number'];
  return minimum <= 1 ? ['empty'] : ['short', minimum];
}
