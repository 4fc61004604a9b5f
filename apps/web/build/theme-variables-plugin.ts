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
    variables: { ...base.variables, ...own.variables },
    light: { ...base.light, ...own.light },
    dark: { ...base.dark, ...own.dark },
  });
}
