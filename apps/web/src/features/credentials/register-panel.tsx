import type { RegisterRow } from '@bewijskracht/contracts';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { PaperState } from './paper-state.tsx';
import classes from './register.module.css';
import { useRegisterText } from './register.text.ts';
import { Revocation } from './revocation.tsx';
import { Correction, Suspension } from './standing.tsx';

export interface RegisterPanelProps {
  readonly row: RegisterRow | undefined;
  readonly onClose: () => void;
  /** Something was done; says what. */
  readonly onDone: (words: string) => void;
}

/** One paper: whose it is, its papers, and revoking it. */
export function RegisterPanel({ row, onClose, onDone }: RegisterPanelProps) {
  return (
    <SidePanel title={row?.registerNumber ?? ''} open={row !== undefined} onClose={onClose}>
      {row && (
        <div className={classes.panel} key={row.id}>
          <Facts row={row} />
          {row.issuedAt && <Papers row={row} />}
          <Suspension row={row} onDone={onDone} />
          <Correction row={row} onDone={onDone} />
          <Revocation row={row} onDone={onDone} />
        </div>
      )}
    </SidePanel>
  );
}

function Facts({ row }: { readonly row: RegisterRow }) {
  const t = useRegisterText();
  const [language] = useLanguage();
  return (
    <div className={classes.facts}>
      <p>
        <strong>{row.holderName}</strong> ({row.candidateNumber})
      </p>
      <p>{t('paper.born', { date: writeDate(row.birthDate, language) })}</p>
      <p lang="nl">
        {row.leeruitkomst} {row.title}
      </p>
      <p>{row.issuedAt ? t('paper.issued', { date: writeDate(row.issuedAt, language) }) : t('paper.notIssued')}</p>
      <p>
        <PaperState row={row} />
      </p>
    </div>
  );
}

function Papers({ row }: { readonly row: RegisterRow }) {
  const t = useRegisterText();
  const paper = `/api/deelcertificaten/${encodeURIComponent(row.id)}`;
  return (
    <section aria-labelledby="papieren" className={classes.part}>
      <h3 id="papieren">{t('paper.papers')}</h3>
      <ul className={classes.links}>
        <li>
          <a href={`/credentials/${row.id}`}>{t('paper.public')}</a>
        </li>
        <li>
          <a href={`${paper}/certificate.pdf`} download>
            {t('paper.pdf')}
          </a>
        </li>
        <li>
          <a href={`${paper}/credential.json`} download>
            {t('paper.json')}
          </a>
        </li>
      </ul>
    </section>
  );
}
