/** A calendar day without time or zone, `YYYY-MM-DD`. Days compare as text. */
export type IsoDate = string;

const DAY_IN_MS = 86_400_000;
const HOUR_IN_MS = 3_600_000;

/** Whether the text is a day that exists: `2026-02-30` is not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day it is in a time zone at a moment: terms run in the days people live in (Awb, Algemene termijnenwet). */
export function dayAt(at: Date, timeZone = 'Europe/Amsterdam'): IsoDate {
  const parts = calendarOf(timeZone).formatToParts(at);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The first moment of a day on Dutch clocks, which never change at midnight. */
export function startOfDay(day: IsoDate): Date {
  const midnight = timeOf(day);
  // Dutch clocks are an hour ahead of UTC, two in summer: only then has the day begun two hours before.
  const isSummer = dayAt(new Date(midnight - 2 * HOUR_IN_MS)) === day;
  return new Date(midnight - (isSummer ? 2 : 1) * HOUR_IN_MS);
}

/** The last second of a day on Dutch clocks: what "tot en met" means to who reads it. */
export function endOfDay(day: IsoDate): Date {
  return new Date(startOfDay(addDays(day, 1)).getTime() - 1000);
}

/** Calendars by time zone: making one takes far longer than asking it, and there are few zones. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  calendars.set(timeZone, made);
  return made;
}

/** The day `days` later (or earlier, when negative). Throws a plain Error on a text that isn't a day. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(timeOf(day) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** Completed years from one day to a later one: a birthday on 29 February is completed on 1 March. Never negative. */
export function wholeYearsBetween(from: IsoDate, to: IsoDate): number {
  timeOf(from);
  timeOf(to);
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const completed = to.slice(5) >= from.slice(5) ? years : years - 1;
  return Math.max(0, completed);
}

/** Calendar days from one day to another, negative when `to` lies before; a day with a change of clocks is one too. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (timeOf(to) - timeOf(from)) / DAY_IN_MS;
}

function timeOf(day: IsoDate): number {
  if (!isIsoDate(day)) throw new Error(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}
