import { asRead } from '@bewijskracht/domain';
import { z } from 'zod';

/** An id made by the application (UUID). */
export const Id = z.uuid();

/** A calendar day, `YYYY-MM-DD`, in a year that somebody living can have known. */
export const Day = z.iso.date().refine((day) => day >= '1900-01-01' && day < '2200-01-01');

/** A moment in UTC, ISO 8601. */
export const Moment = z.iso.datetime({ offset: true });

/** Code of a framework item, such as LU1 or GI04. */
export const ItemCode = z.string().min(1).max(40);

/** One text in both languages of the platform. */
export const Localised = z.object({ nl: z.string(), en: z.string() });
export type Localised = z.infer<typeof Localised>;

/** A longer text typed by a person; the limit guards the server, not the writer. */
export const LongText = z.string().max(20_000);

/** Ends of lines, and what else would make two lines of one. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** A name or a title on one line, as it will be read. */
export const ShortText = z
  .string()
  .overwrite((text) => asRead(text.replaceAll(BREAKS, ' ')))
  .trim()
  .max(300);

/** Nothing to say but that it is done. */
export const Done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
export type Done = z.infer<typeof Done>;

/** Errors as RFC 9457 problem details; `code` is the last part of `type` and what the client decides by. */
export const Problem = z
  .object({
    type: z.string(),
    code: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
