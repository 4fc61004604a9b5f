import classes from './verify.module.css';
import { useVerifyText } from './verify.text.ts';

/** What a deelcertificaat and its checks are, for who never heard of either. */
export function Meaning() {
  const t = useVerifyText();
  return (
    <details className={classes.meaning}>
      <summary>{t('meaning.title')}</summary>
      <p>{t('meaning.paper')}</p>
      <p>{t('meaning.signature')}</p>
      <p>{t('meaning.unknown')}</p>
      <p>{t('meaning.revoked')}</p>
    </details>
  );
}
