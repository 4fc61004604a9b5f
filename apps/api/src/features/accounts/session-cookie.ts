import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.ts';

/** The cookie's name; `__Host-` binds it to this host and path where https allows that. */
const nameOf = (config: Config): string => (config.secure ? '__Host-session' : 'session');

/** The secret a request brings along. */
export const readSession = (request: FastifyRequest, config: Config): string | undefined =>
  request.cookies[nameOf(config)];

/** Hands the secret to the browser, out of reach of scripts. */
export function writeSession(reply: FastifyReply, config: Config, token: string): void {
  void reply.setCookie(nameOf(config), token, { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secure });
}

/** Takes it away again. */
export function clearSession(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(nameOf(config), { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secure });
}
