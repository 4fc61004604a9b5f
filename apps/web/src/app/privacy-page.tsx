import { PageTitle } from '../ui/page-title.tsx';
import { AboutContact } from './about-contact.tsx';
import { AboutPart } from './about-part.tsx';
import classes from './about.module.css';
import { useAboutText } from './about.text.ts';

const KEEP = ['account', 'portfolio', 'people', 'identity', 'judging', 'trail'] as const;
const WHO = ['you', 'coordinator', 'assessors', 'board', 'other', 'public'] as const;

/** What is kept of people, who sees it, and what they can ask. */
export function PrivacyPage() {
  const t = useAboutText();
  return (
    <>
      <PageTitle title={t('privacy.title')} lead={t('privacy.lead')} />
      <div className={classes.page}>
        <AboutPart title={t('privacy.keep.title')} lines={KEEP.map((line) => t(`privacy.keep.${line}`))} />
        <AboutPart title={t('privacy.who.title')} lines={WHO.map((line) => t(`privacy.who.${line}`))} />
        <AboutPart title={t('privacy.frozen.title')}>
          <p>{t('privacy.frozen.text')}</p>
          <p>{t('privacy.frozen.others')}</p>
        </AboutPart>
        <AboutPart title={t('privacy.device.title')}>
          <p>{t('privacy.device.text')}</p>
          <p>{t('privacy.device.none')}</p>
        </AboutPart>
        <AboutPart title={t('privacy.verify.title')}>
          <p>{t('privacy.verify.text')}</p>
        </AboutPart>
        <AboutPart title={t('privacy.rights.title')}>
          <p>{t('privacy.rights.text')}</p>
          <AboutContact />
        </AboutPart>
      </div>
    </>
  );
}
