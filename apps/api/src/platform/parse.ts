import { Id, ItemCode } from '@bewijskracht/contracts';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { invalid, notFound } from './problem.ts';

/** Every body and query is validated by its contract; what doesn't fit is told per field (RFC 9457). */
export const contractPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
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
