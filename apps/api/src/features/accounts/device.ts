/** What somebody came in with, in names they know; null where that can't be told. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** The first that fits: nearly every browser says that it is also Chrome or Safari. */
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|OPT|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
];

/** A telephone names its maker's other systems too, so it comes first. */
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMac(intosh| OS X)\b/],
  ['Linux', /\bLinux\b/],
];

/**
 * The names of browser and system in a `User-Agent`: enough to recognise one's own, and nothing by which somebody could be
 * followed. What stands there is whatever the other side says; it proves nothing.
 */
export const nameDevice = (userAgent = ''): Device => ({
  browser: firstFit(BROWSERS, userAgent),
  system: firstFit(SYSTEMS, userAgent),
});

const firstFit = (names: typeof BROWSERS, text: string): string | null =>
  names.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
