import type { ReactNode } from 'react';
import { useLanguage } from '../../lib/i18n.ts';
import classes from './verify-frame.module.css';

const OTHER = { nl: { language: 'en', name: 'English' }, en: { language: 'nl', name: 'Nederlands' } } as const;

/** The site's name, the other language, and the page: the same frame as the public page of one deelcertificaat. */
export function VerifyFrame({ children }: { readonly children: ReactNode }) {
  const [language, change] = useLanguage();
  const other = OTHER[language];
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <a href="/" className={classes.brand}>
          Bewijskracht
        </a>
        <button type="button" className={classes.tool} lang={other.language} onClick={() => change(other.language)}>
          {other.name}
        </button>
      </header>
      <main id="inhoud" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
