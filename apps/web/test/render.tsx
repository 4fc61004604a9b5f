import { MantineProvider } from '@mantine/core';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { theme } from '../src/ui/theme/theme.ts';

/** Renders a component in the theme of the pages, without motion. */
export function renderInTheme(component: ReactNode): RenderResult {
  return render(component, {
    wrapper: ({ children }) => (
      <MantineProvider theme={theme} env="test">
        {children}
      </MantineProvider>
    ),
  });
}
