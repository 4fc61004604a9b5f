import { describe, expect, it } from '@jest/globals';
import { describeError } from './describe-error.ts';

/** As the driver and TypeORM make them. */
const fromDatabase = (message: string, code: string, more: object = {}): Error =>
  Object.assign(new Error(message), {
    query: 'insert into account values ($1)',
    parameters: ['geheim'],
    driverError: Object.assign(new Error(message), { code, ...more }),
  });

describe('an error in the log', () => {
  it('keeps kind, code and place', () => {
    const told = describeError(new TypeError('Cannot read properties of undefined (reading ‘name’)'));
    expect(told).toMatchObject({ kind: 'TypeError', message: 'Cannot read properties of undefined (reading ‘name’)' });
    expect(told.stack[0]).toMatch(/^at .*describe-error\.test/);
  });

  it('names constraint and table, never the values of the query', () => {
    const told = describeError(
      fromDatabase('duplicate key value violates unique constraint "account_email_key"', '23505', {
        constraint: 'account_email_key',
        detail: 'Key (email)=(geheim@example.org) already exists.',
      }),
    );
    expect(told).toMatchObject({
      code: '23505',
      constraint: 'account_email_key',
      message: 'duplicate key value violates unique constraint "account_email_key"',
    });
    expect(JSON.stringify(told)).not.toContain('geheim');
  });

  it.each<[string, Error]>([
    ['input that PostgreSQL can’t read', fromDatabase('invalid input syntax for type uuid: "geheim"', '22P02')],
    ['JSON that doesn’t parse', new SyntaxError(`Unexpected token 'g', "geheim \\" geheim" is not valid JSON`)],
    ['a mail server that repeats the address', new Error('550 5.1.1 <geheim@example.org>: Recipient address rejected')],
    ['a message with the stack of its own', new Error('"geheim"')],
  ])('blanks the value in %s', (_what, error) => {
    expect(JSON.stringify(describeError(error))).not.toContain('geheim');
  });

  it('says nothing of what is thrown and isn’t an error', () => {
    expect(JSON.stringify(describeError('geheim'))).not.toContain('geheim');
  });
});
