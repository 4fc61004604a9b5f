import 'virtual:theme-variables.css';
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@fontsource-variable/fraunces/index.css';
import '../../ui/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { VerifyPage } from '../../features/credentials/verify-page.tsx';
import { followColours } from './follow-colours.ts';
import { keepPage } from './keep-page.ts';
import { VerifyFrame } from './verify-frame.tsx';

/**
 * The page that verifies stands apart from the rest of the client: it is small, it needs no session, it works without
 * the server once a browser has it, and the static mirror serves it when the platform is gone.
 */
const root = document.getElementById('root');
if (!root) throw new Error('verify.html has no element #root');
followColours();
createRoot(root).render(
  <StrictMode>
    <VerifyFrame>
      <VerifyPage />
    </VerifyFrame>
  </StrictMode>,
);
void keepPage();
