import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import classes from './app-shell.module.css';
import { useUiText } from './ui.text.ts';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
}

export interface AppShellProps {
  readonly organisation?: string | undefined;
  readonly navigation: readonly NavigationItem[];
  /** Language, colours and account: what stands at the right of the header. */
  readonly tools: ReactNode;
  readonly footer: ReactNode;
  /** `wide` for desks and tables, otherwise a page to read. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Header, main menu, the page itself and footer; on a phone the menu folds behind one button. */
export function AppShell({ organisation, navigation, tools, footer, wide = false, children }: AppShellProps) {
  const t = useUiText();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#inhoud">
        {t('skip')}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to="/" className={classes.brand} activeProps={{}}>
            <Emblem />
            <span className={classes.name}>Bewijskracht</span>
            {organisation && <span className={classes.organisation}>{organisation}</span>}
          </Link>
          {navigation.length > 0 && (
            <button
              type="button"
              className={classes.toggle}
              aria-expanded={open}
              aria-controls="hoofdmenu"
              onClick={() => setOpen(!open)}
            >
              {open ? t('closeMenu') : t('menu')}
            </button>
          )}
          <div className={classes.tools} data-open={open || navigation.length === 0}>
            {tools}
          </div>
        </div>
        {navigation.length > 0 && (
          <nav id="hoofdmenu" className={classes.navigation} aria-label={t('mainNavigation')} data-open={open}>
            <ul>
              {navigation.map((item) => (
                <li key={item.to}>
                  <Link to={item.to} className={classes.link} onClick={() => setOpen(false)}>
                    {item.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main id="inhoud" tabIndex={-1} className={classes.main} data-wide={wide}>
        {children}
      </main>
      <footer className={classes.footer}>{footer}</footer>
    </div>
  );
}

/** The claim ◇ with proof inside it. */
function Emblem() {
  return (
    <svg className={classes.emblem} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M16 2 30 16 16 30 2 16Z" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" />
      <path d="M16 9 23 16 16 23 9 16Z" className={classes.core} />
    </svg>
  );
}
