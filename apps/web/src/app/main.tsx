import '../ui/mantine/base-styles.ts';
import 'virtual:theme-variables.css';
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@fontsource-variable/fraunces/index.css';
import '../ui/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../lib/form-texts.ts';
import { answerIn } from '../lib/http.ts';
import { currentLanguage } from '../lib/i18n.ts';
import './with-every-page.ts';
import { Providers } from './providers.tsx';

answerIn(currentLanguage);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
