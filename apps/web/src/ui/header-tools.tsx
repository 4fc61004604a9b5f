import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { LANGUAGES, useLanguage } from '../lib/i18n.ts';
import classes from './header-tools.module.css';
import { useUiText } from './ui.text.ts';

const LANGUAGE_NAMES = { nl: 'Nederlands', en: 'English' } as const;
const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

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
export function UserMenu({ name, onProfile, onLogOut }: UserMenuProps) {
  const t = useUiText();
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.tool}>
          {name} <span aria-hidden="true">▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onProfile}>{t('profile')}</Menu.Item>
        <Menu.Divider />
        <ColourItems />
        <Menu.Divider />
        <Menu.Item onClick={onLogOut}>{t('logOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Colours for somebody without an account. */
export function ColourMenu() {
  const t = useUiText();
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.tool}>
          {t('colours.label')} <span aria-hidden="true">▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <ColourItems />
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
