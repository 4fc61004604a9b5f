import { PageTitle } from '../ui/page-title.tsx';
import { AboutContact } from './about-contact.tsx';
import { AboutPart } from './about-part.tsx';
import classes from './about.module.css';
import { useAboutText } from './about.text.ts';

const DO = ['norm', 'test', 'keyboard', 'marks', 'letter', 'lost', 'language', 'paper'] as const;
const NOT = ['audit', 'evidence', 'preview', 'official'] as const;

/** How far accessibility goes, and where it does not yet. */
export function AccessibilityPage() {
  const t = useAboutText();
  return (
    <>
      <PageTitle title={t('accessibility.title')} lead={t('accessibility.lead')} />
      <div className={classes.page}>
        <AboutPart title={t('accessibility.do.title')} lines={DO.map((line) => t(`accessibility.do.${line}`))} />
        <AboutPart title={t('accessibility.not.title')} lines={NOT.map((line) => t(`accessibility.not.${line}`))} />
        <AboutPart title={t('accessibility.stuck.title')}>
          <p>{t('accessibility.stuck.text')}</p>
          <AboutContact />
        </AboutPart>
      </div>
    </>
  );
}
