import { MAX_VERIFY_BYTES, type VerificationView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Meaning } from './meaning.tsx';
import { VerificationAnswer } from './verification-answer.tsx';
import { verifyFile } from './verify.api.ts';
import classes from './verify.module.css';
import { useVerifyText } from './verify.text.ts';

interface Checked {
  readonly file: string;
  readonly at: Date;
  readonly view: VerificationView;
}

/** Anybody checks any paper: choose a file, read one plain answer (LOOK, verify). */
export function VerifyPage() {
  const t = useVerifyText();
  const [checked, setChecked] = useState<Checked>();
  if (checked)
    return (
      <div className={classes.page}>
        <VerificationAnswer {...checked} onAgain={() => setChecked(undefined)} />
      </div>
    );
  return (
    <div className={classes.page}>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className={classes.stack}>
        <FileDrop
          label={t('choose')}
          maxBytes={MAX_VERIFY_BYTES}
          multiple={false}
          accept=".pdf,.json,.jsonld,application/pdf,application/json,application/ld+json,application/vc"
          send={async (file, options) => {
            const view = await verifyFile(file, options);
            setChecked({ file: file.name, at: new Date(), view });
          }}
        />
        <p className={classes.quiet}>
          {t('kinds')} {t('notKept')}
        </p>
        <section className={classes.part} aria-labelledby="op-papier">
          <h2 id="op-papier">{t('onPaper.title')}</h2>
          <p>{t('onPaper.text')}</p>
        </section>
        <Meaning />
      </div>
    </div>
  );
}
