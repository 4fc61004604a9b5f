import type { FastifyRequest } from 'fastify';

/** The reader's language: what they chose (cookie), what their account says, what their browser asks; else Dutch. */
export function readerLocale(request: FastifyRequest): 'nl' | 'en' {
  const chosen = request.cookies?.['lang'];
  if (chosen === 'nl' || chosen === 'en') return chosen;
  if (request.actor !== undefined) return request.actor.locale;
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'nl';
}
