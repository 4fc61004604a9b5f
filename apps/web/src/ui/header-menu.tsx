import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './header-tools.module.css';
import { Menu } from './mantine/panels.ts';
import { useUiText } from './ui.text.ts';

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

export interface HeaderMenuProps {
  readonly label: string;
  /** Colours only, for somebody without an account. */
  readonly person?: { readonly onProfile: () => void; readonly onLogOut: () => void } | undefined;
}

/** The menu at the right of the header. It comes when it is asked for, so it opens at once (`header-tools.tsx`). */
export function HeaderMenu({ label, person }: HeaderMenuProps) {
  const t = useUiText();
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  // Where the focus returns to when the menu closes is noted at the moment of opening.
  useEffect(() => {
    button.current?.focus();
    const frame = requestAnimationFrame(() => setOpened(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    // It ends where its button ends, at the page's edge: centred under it, it stuck out until it was moved.
    <Menu opened={opened} onChange={setOpened} position="bottom-end">
      <Menu.Target>
        <button ref={button} type="button" className={classes.tool}>
          {label} <span aria-hidden="true">▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {person && (
          <>
            <Menu.Item onClick={person.onProfile}>{t('profile')}</Menu.Item>
            <Menu.Divider />
          </>
        )}
        <ColourItems />
        {person && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={person.onLogOut}>{t('logOut')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function ColourItems() {
  const t = useUiText();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <div role="group" aria-label={t('colours.label')}>
      <Menu.Label aria-hidden="true">{t('colours.label')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
        {SCHEMES.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`colours.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </div>
  );
}
