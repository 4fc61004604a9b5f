import { Id, ItemCode } from '@bewijskracht/contracts';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { invalid, notFound } from './problem.ts';

/** Every body and query is validated by its contract; what doesn't fit is told per field (RFC 9457). */
export const contractPipe = (): StandardSchemaValidationPipe =>
  new ContractPipe({
    exceptionFactory: (issues) =>
      invalid(
        issues.slice(0, 100).map((issue) => ({
          path: (issue.path ?? [])
            .map((part) => (typeof part === 'object' ? String(part.key) : String(part)))
            .join('.'),
          message: issue.message,
        })),
      ),
  });

const DEEPEST_PATH = 20;

/** Refuses first what no table can hold: a null byte, or half a character. */
class ContractPipe extends StandardSchemaValidationPipe {
  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { type, data } = metadata;
    const isInput = type === 'param' || (type !== 'custom' && data === undefined);
    const path = isInput ? findUnstorable(value) : undefined;
    if (path !== undefined && type === 'param') throw notFound();
    if (path !== undefined) throw invalid([{ path: path.join('.'), message: 'a character that can’t be kept' }]);
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      // A contract for any JSON walks it by calling itself: what is nested deeper than that reaches is refused, not a bug.
      if (error instanceof RangeError) throw invalid([{ path: '', message: 'nested too deep' }]);
      throw error;
    }
  }
}

/** Walks parsed JSON without recursion, so that a body nested a hundred thousand deep costs no stack; a stream is left alone. */
function findUnstorable(input: unknown): readonly string[] | undefined {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: input, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed())) return path;
    if (!isPlain(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      waiting.push(
        { value: key, path: ['?'] },
        { value: inner, path: path.length < DEEPEST_PATH ? [...path, key] : path },
      );
    }
  }
  return undefined;
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && isRoot(Object.getPrototypeOf(value)));

/** Whether what stands behind an object is the last: nothing, `Object.prototype`, or the router's own of parameters. */
const isRoot = (prototype: object | null): boolean => prototype === null || Object.getPrototypeOf(prototype) === null;

/** An id in a path; what can't be an id isn't there. */
export class ParseId implements PipeTransform<string, string> {
  transform(value: string): string {
    const parsed = Id.safeParse(value);
    if (!parsed.success) throw notFound();
    return parsed.data.toLowerCase();
  }
}

/** A framework item's code in a path. */
export class ParseCode implements PipeTransform<string, string> {
  transform(value: string): string {
    const parsed = ItemCode.safeParse(value);
    if (!parsed.success) throw notFound();
    return parsed.data;
  }
}
