import type { VerificationView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { PageTitle } from '../../ui/page-title.tsx';
import { Meaning } from './meaning.tsx';
import { VerificationAnswer } from './verification-answer.tsx';
import { VerifyFile } from './verify-file.tsx';
import { verifyFile, verifyOnServer } from './verify.api.ts';
import classes from './verify.module.css';
import { useVerifyText } from './verify.text.ts';

interface Checked {
  readonly file: File;
  readonly at: Date;
  readonly view: VerificationView;
}

/** Anybody checks any paper: choose a file, read one plain answer (LOOK, verify). The file stays on the computer. */
export function VerifyPage() {
  const t = useVerifyText();
  const [checked, setChecked] = useState<Checked>();
  const check = async (file: File) => {
    const at = new Date();
    setChecked({ file, at, view: await verifyFile(file, at) });
  };
  if (checked) {
    const { file, at, view } = checked;
    const ask = async () => setChecked({ file, at: new Date(), view: await verifyOnServer(file) });
    return (
      <div className={classes.page}>
        <VerificationAnswer
          file={file.name}
          at={at}
          view={view}
          onAgain={() => setChecked(undefined)}
          {...(mayAskServer(view) ? { onAskServer: ask } : {})}
        />
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className={classes.stack}>
        <VerifyFile check={check} />
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

/** A browser may not ask other sites who they are; our server may, for an issuer that has a site of its own. */
function mayAskServer({ steps, credential }: VerificationView): boolean {
  const isElsewhere = credential?.issuerId.startsWith('did:web:') === true;
  const isOpen = steps.some(({ code }) => code === 'issuerUnreachable' || code === 'issuerOnlyBundled');
  return isElsewhere && isOpen;
}
