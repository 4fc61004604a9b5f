/** Any value JSON can hold. What comes from outside is this until somebody looked at it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object in JSON; a missing member is undefined. */
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

/** Whether a value is an object, and so has members. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that JSON-LD allows to be one or many, as a list. Absent is empty. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

/** The identifier of something that may be given as a text or as an object with an `id`. */
export function idOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (isJsonObject(value) && typeof value['id'] === 'string') return value['id'];
  return undefined;
}

/** Whether a `type` member, one or many, names this type. */
export function hasType(value: JsonObject, type: string): boolean {
  return listOf(value['type']).includes(type);
}
