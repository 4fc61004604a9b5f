import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { RequestFailure } from '../../platform/problem.ts';

/** From 0 to 4: three is "safely unguessable" by who tries without holding the hash (zxcvbn). */
const GOOD_ENOUGH = 3;
/** Looking at more costs much time and tells little. */
const LOOKED_AT = 64;
const OUR_WORDS = ['bewijskracht', 'deelcertificaat', 'leeruitkomst', 'opbouwwerk', 'wachtwoord', 'welkom'];

let estimator: ZxcvbnFactory | undefined;

/**
 * Refuses a password that stands on the lists of those who guess, or that is made of somebody's own name, address or
 * organisation (OWASP ASVS 5, 6.1.2, 6.2.4 and 6.2.11). Throws `password-too-common`.
 */
export function refuseGuessable(password: string, about: readonly string[]): void {
  estimator ??= new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });
  const words = about.flatMap((text) => [text, ...text.split(/[\s@._-]+/)]).filter((word) => word.length > 2);
  const { score } = estimator.check(password.slice(0, LOOKED_AT), [...OUR_WORDS, ...words]);
  if (score < GOOD_ENOUGH) throw new RequestFailure('password-too-common');
}
