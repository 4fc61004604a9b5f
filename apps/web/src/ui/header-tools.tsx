import { useState } from 'react';
import { LANGUAGES, useLanguage } from '../lib/i18n.ts';
import type { HeaderMenu, HeaderMenuProps } from './header-menu.tsx';
import classes from './header-tools.module.css';
import { useUiText } from './ui.text.ts';

const LANGUAGE_NAMES = { nl: 'Nederlands', en: 'English' } as const;

/** Switches between Dutch and English with one press: two words, of which one is a button. */
export function LanguageSwitch() {
  const [language, change] = useLanguage();
  const other = LANGUAGES.find((each) => each !== language) ?? 'nl';
  return (
    <button type="button" className={classes.tool} lang={other} onClick={() => change(other)}>
      {LANGUAGE_NAMES[other]}
    </button>
  );
}

export interface UserMenuProps {
  readonly name: string;
  readonly onProfile: () => void;
  readonly onLogOut: () => void;
}

/** The person logged in: their details, colours, and the way out. */
export function UserMenu({ name, ...person }: UserMenuProps) {
  return <LateMenu label={name} person={person} />;
}

/** Colours for somebody without an account. */
export function ColourMenu() {
  const t = useUiText();
  return <LateMenu label={t('colours.label')} />;
}

const fetchMenu = () => import('./header-menu.tsx').then((m) => m.HeaderMenu);

/** A menu's button. What floats and traps the focus is fetched when somebody comes near it, and not with every page. */
function LateMenu(props: HeaderMenuProps) {
  const [menu, setMenu] = useState<{ readonly Menu: typeof HeaderMenu }>();
  // Unreachable: the button stays, and the next press tries again.
  const comeNear = () => void fetchMenu().catch(() => undefined);
  const open = () => void fetchMenu().then((Menu) => setMenu({ Menu }), comeNear);
  if (menu) return <menu.Menu {...props} />;
  return (
    <button
      type="button"
      className={classes.tool}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={comeNear}
      onFocus={comeNear}
      onClick={open}
    >
      {props.label} <span aria-hidden="true">▾</span>
    </button>
  );
}
