import type { OwnDeelcertificaatView } from '@bewijskracht/contracts';
import { formAddress, hostedAddress } from './deelcertificaten.api.ts';
import classes from './deelcertificaten.module.css';
import { useDeelcertificatenText } from './deelcertificaten.text.ts';

/** The same paper for other systems: out of the way of who only wants to show it to somebody. */
export function MoreForms({ paper }: { readonly paper: OwnDeelcertificaatView }) {
  const t = useDeelcertificatenText();
  return (
    <details className={classes.more}>
      <summary>{t('forms.title')}</summary>
      <p className={classes.text}>{t('forms.lead')}</p>
      <ul className={classes.links}>
        <li>
          <a href={formAddress(paper.id, 'badge.png')} download>
            {t('forms.png')}
          </a>
        </li>
        <li>
          <a href={formAddress(paper.id, 'badge.svg')} download>
            {t('forms.svg')}
          </a>
        </li>
        {paper.forms.map((form) => (
          <li key={form}>
            <a href={formAddress(paper.id, `${form}.json`)} download>
              {t(`forms.${form}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={hostedAddress(paper.id)}>{t('forms.hosted')}</a>
        </li>
      </ul>
    </details>
  );
}
