import type { Json } from './json.ts';

/** Where a credential departs from the standard: a path in the document and the rule it breaks. */
export interface ShapeFault {
  readonly path: string;
  readonly rule:
    | 'required'
    | 'address'
    | 'type'
    | 'dateTime'
    | 'context'
    | 'object'
    | 'text'
    | 'unique'
    | 'digest'
    | 'ours'
    | 'kind'
    | 'meaning';
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/;

/** Whether a value is one absolute address, as VC 2.0 §4.4 asks of every `id`. */
export function isAddress(value: Json | undefined): boolean {
  return typeof value === 'string' && ABSOLUTE.test(value);
}
