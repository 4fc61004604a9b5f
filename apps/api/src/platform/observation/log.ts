import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { blank, describeError } from './describe-error.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
type Fields = Readonly<Record<string, string | number | boolean | object | undefined>>;

/**
 * The process's log: one JSON object per line. It holds ids, codes, counts and times; no names, addresses, texts,
 * tokens or network addresses (docs/privacy.md). A test plays a whole case and searches every line.
 */
export class Log {
  private readonly pino: Logger;

  constructor(level: LogLevel, destination?: DestinationStream) {
    const options = {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
    };
    this.pino = destination === undefined ? pino(options) : pino(options, destination);
  }

  debug(event: string, fields: Fields = {}): void {
    this.pino.debug(fields, event);
  }

  info(event: string, fields: Fields = {}): void {
    this.pino.info(fields, event);
  }

  warn(event: string, fields: Fields = {}): void {
    this.pino.warn(fields, event);
  }

  /** A bug, or something an operator must mend. */
  error(event: string, error?: unknown, fields: Fields = {}): void {
    this.pino.error(error === undefined ? fields : { ...fields, error: describeError(error) }, event);
  }
}

/** JSON for whoever collects logs; in the one-machine shape a person looks on. */
export const makeLog = ({ logLevel, production }: { logLevel: LogLevel; production: boolean }): Log =>
  production ? new Log(logLevel) : new Log(logLevel, toTerminal);

/** For a terminal: the few lines that matter there, as a person reads them. */
const toTerminal: DestinationStream = {
  write: (line) => {
    const { level, msg, error, time: _time, ...fields } = JSON.parse(line) as TerminalLine;
    const facts = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
    const told = error === undefined ? [] : [`${error.kind}: ${error.message}`, ...error.stack];
    process.stderr.write(`${[`${level.toUpperCase()} ${msg}`, ...facts].join(' ')}\n`);
    for (const each of told) process.stderr.write(`  ${each}\n`);
  },
};

interface TerminalLine {
  readonly level: string;
  readonly msg: string;
  readonly time: string;
  readonly error?: { readonly kind: string; readonly message: string; readonly stack: readonly string[] };
}

/** What Nest and its libraries say goes the same way, blanked: nobody here knows what is in it. */
export function asNestLogger(log: Log): LoggerService {
  const words = (message: unknown): string => blank(typeof message === 'string' ? message : String(message));
  return {
    log: (message: unknown) => log.debug(words(message)),
    warn: (message: unknown) => log.warn(words(message)),
    error: (message: unknown) =>
      message instanceof Error ? log.error('framework', message) : log.error(words(message)),
  };
}
