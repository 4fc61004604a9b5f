import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './database-away.ts';

describe('the database is away', () => {
  it.each([
    ['goes down', { code: '57P01', message: 'terminating connection due to administrator command' }],
    ['comes up', { code: '57P03', message: 'the database system is starting up' }],
    ['broke the connection', { code: '08006', message: 'connection failure' }],
    ['isn’t there', { code: 'ECONNREFUSED', syscall: 'connect', message: 'connect ECONNREFUSED 127.0.0.1:5432' }],
    ['ended under a query', { message: 'Connection terminated unexpectedly' }],
  ])('when the server %s', (_what, facts) => {
    expect(isDatabaseAway(Object.assign(new Error(facts.message), facts))).toBe(true);
  });

  it.each([
    ['a rule of the database', Object.assign(new Error('violates check constraint'), { code: '23514' })],
    ['a bug', new TypeError('x is not a function')],
    ['a client that went away', Object.assign(new Error('aborted'), { code: 'ECONNRESET' })],
    ['no error at all', undefined],
  ])('not when it is %s', (_what, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
