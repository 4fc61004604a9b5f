import { isFilled } from '../shared/text.ts';
import { STARRT_PARTS, type Starrt, type StarrtPart } from './vocabulary.ts';

/** The questions that help to fill each box, as codes; the screen has the words (DOMAIN §2.3). */
export const STARRT_QUESTIONS = {
  situatie: ['where-and-when', 'who-was-there', 'what-was-going-on'],
  taak: ['what-was-asked-of-you', 'what-did-you-want-to-reach'],
  actie: ['what-did-you-do', 'why-this-way', 'what-did-others-do'],
  resultaat: ['what-changed', 'what-did-residents-say', 'what-failed'],
  reflectie: ['what-did-you-learn', 'what-would-you-do-otherwise'],
  transfer: ['where-did-you-use-it-again', 'what-is-different-there'],
} as const satisfies Readonly<Record<StarrtPart, readonly string[]>>;
export type StarrtQuestion = (typeof STARRT_QUESTIONS)[StarrtPart][number];

/** The guiding questions of one box, the first one to show. */
export function questionsFor(part: StarrtPart): readonly StarrtQuestion[] {
  return STARRT_QUESTIONS[part];
}

/** The boxes that are still empty, in the order of the method. */
export function emptyParts(reflection: Starrt): readonly StarrtPart[] {
  return STARRT_PARTS.filter((part) => !isFilled(reflection[part]));
}
