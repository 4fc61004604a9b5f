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

/** Refuses first what no table can hold: a null byte, or half a character. */
class ContractPipe extends StandardSchemaValidationPipe {
  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { type, data } = metadata;
    const isInput = type === 'param' || (type !== 'custom' && data === undefined);
    const path = isInput ? findUnstorable(value, []) : undefined;
    if (path !== undefined && type === 'param') throw notFound();
    if (path !== undefined) throw invalid([{ path: path.join('.'), message: 'a character that can’t be kept' }]);
    return super.transform(value, metadata);
  }
}

function findUnstorable(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = findUnstorable(key, [...path, '?']) ?? findUnstorable(inner, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

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
