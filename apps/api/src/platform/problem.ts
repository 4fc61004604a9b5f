import type { Result } from '@bewijskracht/domain';

/** A request that can't be granted: a machine-readable code and facts; the filter finds status and words by the code. */
export class RequestFailure extends Error {
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly errors: readonly { path: string; message: string }[] = [],
  ) {
    super(code);
  }
}

/** It isn't there, or the actor may not know that it is. */
export const notFound = (): RequestFailure => new RequestFailure('not-found');

/** The actor may know of it, yet this is not theirs to do. */
export const forbidden = (): RequestFailure => new RequestFailure('forbidden');

/** The state of things refuses it. `code` must have a text in the contracts' problem table. */
export const conflict = (code: string, facts: Readonly<Record<string, unknown>> = {}): RequestFailure =>
  new RequestFailure(code, facts);

/** Input that doesn't fit its contract, told per field. */
export const invalid = (errors: readonly { path: string; message: string }[]): RequestFailure =>
  new RequestFailure('invalid-input', {}, errors);

/** The value of a domain rule, or its refusal as a request failure (HOUSE-STYLE §5.6). */
export function orRefuse<Value, Refusal extends { readonly code: string }>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  const { code, ...facts } = result.refusal;
  throw new RequestFailure(code, facts);
}

/** Goes on only when the policy says so; otherwise 403. */
export function allow(permitted: boolean): void {
  if (!permitted) throw forbidden();
}

/** The row, or 404: what one may not know to exist and what doesn't exist are the same answer. */
export function orNotFound<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw notFound();
  return row;
}
