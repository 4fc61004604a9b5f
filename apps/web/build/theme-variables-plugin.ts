import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import type { Plugin } from 'vite';
import { cssVariablesResolver, theme } from '../src/ui/theme/theme.ts';

const PUBLIC_ID = 'virtual:theme-variables.css';
const RESOLVED_ID = '\0theme-variables.css';

/**
 * Writes the theme's CSS variables into the style sheet at build time, so that the page needs no `<style>` element
 * and `style-src 'self'` can stay strict (docs/adr/0006).
 */
export function themeVariables(): Plugin {
  return {
    name: 'bewijskracht-theme-variables',
    resolveId: (id) => (id === PUBLIC_ID ? RESOLVED_ID : undefined),
    load: (id) => (id === RESOLVED_ID ? themeVariablesCss() : undefined),
  };
}

function themeVariablesCss(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const base = defaultCssVariablesResolver(merged);
  const own = cssVariablesResolver(merged);
  return convertCssVariables({
    variables: { ...without(UNUSED, base.variables), ...own.variables },
    light: { ...without(UNUSED, base.light), ...own.light },
    dark: { ...without(UNUSED, base.dark), ...own.dark },
  });
}

/** Shades of colours that nothing is drawn in: ours have names of their own, and no component is given a `color`. */
const USED = new Set([theme.primaryColor, 'gray', 'dark']);
const UNUSED = [...new Set([...Object.keys(DEFAULT_THEME.colors), ...Object.keys(theme.colors ?? {})])]
  .filter((colour) => !USED.has(colour))
  .map((colour) => `--mantine-color-${colour}-`);

function without(prefixes: readonly string[], variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => !prefixes.some((prefix) => name.startsWith(prefix))),
  );
}
