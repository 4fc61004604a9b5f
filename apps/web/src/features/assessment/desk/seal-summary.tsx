import { useEffect, useState } from 'react';
import { ProblemError } from '../../../lib/problem.ts';
import { startAtTop } from '../../../lib/start-at-top.ts';
import { ActionWord } from '../../../ui/action-word.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { useAssessmentActs } from '../assessment.api.ts';
import { useNames } from '../use-names.ts';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { useDesk } from './desk-state.ts';
import { GapList } from './gap-list.tsx';
import { placeOfGap } from './parts.ts';
import { SheetReading } from './sheet-reading.tsx';

interface SealSummaryProps {
  /** Saves everything, and answers which leeruitkomsten aren't safe. */
  readonly saveAll: () => Promise<readonly string[]>;
  readonly onBack: () => void;
}

/** The moment of sealing: everything that will be fixed, to read, with what is still missing; then one act. */
export function SealSummary({ saveAll, onBack }: SealSummaryProps) {
  const t = useDeskText();
  const { desk, dossier, framework, contents, gaps, go } = useDesk();
  const first = gaps[0];
  useEffect(startAtTop, []);
  const { seal, busy, refusal } = useSeal(saveAll);
  const titles = new Map(dossier.evidence.map(({ id, title }) => [id, title]));
  return (
    <div className={classes.summary}>
      <PageTitle title={t('seal.title')} lead={t('seal.lead')} above={desk.candidateNumber} />
      {first ? (
        <Notice tone="attention" title={t('seal.missing', { count: gaps.length })}>
          <GapList gaps={gaps} onGo={onBack} />
        </Notice>
      ) : (
        <Notice tone="done" title={t('seal.ready')} />
      )}
      {desk.leeruitkomsten.map((code) => {
        const content = contents[code];
        return (
          content && (
            <SheetReading key={code} leeruitkomst={code} content={content} framework={framework} titles={titles} />
          )
        );
      })}
      {refusal !== undefined && <ErrorState error={refusal} />}
      <div className={classes.headActs}>
        {first ? (
          <Button
            onClick={() => {
              const { spot, field } = placeOfGap(first);
              onBack();
              go(spot, field);
            }}
          >
            {t('seal.first')}
          </Button>
        ) : (
          <Button loading={busy} onClick={seal}>
            {t('seal.act')}
          </Button>
        )}
        <ActionWord onClick={onBack}>{t('seal.back')}</ActionWord>
      </div>
    </div>
  );
}

/** Nothing is sealed while something typed isn't safe on the server yet. */
function useSeal(saveAll: SealSummaryProps['saveAll']) {
  const t = useDeskText();
  const { desk, framework } = useDesk();
  const names = useNames(framework);
  const acts = useAssessmentActs(desk.id);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const seal = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const unsafe = await saveAll();
      if (unsafe.length > 0)
        throw new ProblemError(409, {
          code: 'unsaved',
          title: t('seal.unsaved'),
          detail: t('seal.unsavedText', { leeruitkomst: unsafe.map(names.leeruitkomst).join(', ') }),
        });
      await acts.seal.mutateAsync();
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return { seal: () => void seal(), busy, refusal };
}
