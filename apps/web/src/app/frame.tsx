import { useEffect } from 'react';
import { Outlet, useMatches, useNavigate, Link } from '@tanstack/react-router';
import { keepFocus } from '../lib/keep-focus.ts';
import { plays, useVisitor } from '../lib/session.ts';
import { AppShell, type NavigationItem } from '../ui/app-shell.tsx';
import { ColourMenu, LanguageSwitch, UserMenu } from '../ui/header-tools.tsx';
import { useUiText } from '../ui/ui.text.ts';
import { useAppText } from './app.text.ts';
import classes from './frame.module.css';
import { logOut } from './log-out.ts';
import { PLACES } from './navigation.ts';
import { SessionDialog } from './session-dialog.tsx';

/** What stands around every page: header, menu by role, footer, and the dialog that asks who you are again. */
export function Frame() {
  const t = useAppText();
  const me = useVisitor();
  useEffect(keepFocus, []);
  const wide = useMatches({ select: (matches) => matches.some((match) => match.staticData.wide) });
  return (
    <AppShell
      organisation={me?.organisation.name}
      navigation={useNavigation()}
      tools={<Tools />}
      footer={
        <>
          <p>{t('footer.what')}</p>
          {me?.organisation.demonstration && <p>{t('footer.demonstration')}</p>}
          <nav aria-label={t('footer.label')} className={classes.footer}>
            <Link to="/toegankelijkheid">{t('footer.accessibility')}</Link>
            <Link to="/privacy">{t('footer.privacy')}</Link>
          </nav>
        </>
      }
      wide={wide}
    >
      <Outlet />
      <SessionDialog />
    </AppShell>
  );
}

function useNavigation(): NavigationItem[] {
  const t = useAppText();
  const me = useVisitor();
  return PLACES.filter((place) => (place.roles === 'visitors' ? !me : plays(me, place.roles))).map((place) => ({
    to: place.to,
    label: t(`navigation.${place.label}`),
  }));
}

function Tools() {
  const t = useUiText();
  const me = useVisitor();
  const navigate = useNavigate();
  return (
    <>
      <LanguageSwitch />
      {me ? (
        <UserMenu
          name={me.account.name}
          onProfile={() => void navigate({ to: '/profiel' })}
          onLogOut={() => void logOut()}
        />
      ) : (
        <>
          <ColourMenu />
          <Link to="/inloggen">{t('logIn')}</Link>
        </>
      )}
    </>
  );
}
