import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { theme } from '../ui/theme/theme.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';

/** Theme, cache and router. Mantine writes no style elements; the build has put its variables in the style sheet. */
export function Providers() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
