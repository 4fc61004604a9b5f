import { Link } from '@tanstack/react-router';
import { Activity, useCallback, useRef, useState, type ReactNode } from 'react';
import { findDraft } from '../../../lib/drafts.ts';
import type { Autosave } from '../../../lib/use-autosave.ts';
import type { ScoreContent } from '@bewijskracht/contracts';
import { useMediaQuery } from '../../../lib/use-media-query.ts';
import { ActionWord } from '../../../ui/action-word.tsx';
import { Button } from '../../../ui/button.tsx';
import { KeyHelp } from '../../../ui/key-help.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { ToggleRow } from '../../../ui/toggle-row.tsx';
import { useAssessmentText } from '../assessment.text.ts';
import { DueLine } from '../due-line.tsx';
import { useNames } from '../use-names.ts';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { DeskContext, useDesk, useDeskState, type DeskState, type DeskSubject } from './desk-state.ts';
import { EvidenceColumn } from './evidence-column.tsx';
import { JudgementColumn } from './judgement-column.tsx';
import { draftName, type Register } from './leeruitkomst-sheet.tsx';
import { SealSummary } from './seal-summary.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { WhatColumn } from './what-column.tsx';

export interface DeskProps extends DeskSubject {
  /** What one may look back on while one revises: differences and gesprek. */
  readonly background?: ReactNode;
  /** Why the case is here again, above everything else. */
  readonly notice?: ReactNode;
}

/** The desk (LOOK): what is judged, the evidence, the judgement; and at the end a summary to read and one act. */
export function Desk({ background, notice, ...subject }: DeskProps) {
  const state = useDeskState(subject);
  const [sealing, setSealing] = useState(false);
  const { register, saveAll } = useFlushes(subject);
  return (
    <DeskContext value={state}>
      <Activity mode={sealing ? 'hidden' : 'visible'}>
        <DeskHead onFinish={() => setSealing(true)} background={background} />
        {notice}
        <Columns state={state} register={register} />
      </Activity>
      {sealing && <SealSummary saveAll={saveAll} onBack={() => setSealing(false)} />}
    </DeskContext>
  );
}

/** Saves every leeruitkomst at once, and says which one isn't safe on the server. */
function useFlushes({ sheet, desk }: DeskSubject) {
  const flushes = useRef(new Map<string, Autosave<ScoreContent>['flush']>());
  const register = useCallback<Register>((leeruitkomst, flush) => void flushes.current.set(leeruitkomst, flush), []);
  const saveAll = async (): Promise<readonly string[]> => {
    const unsafe: string[] = [];
    for (const leeruitkomst of desk.leeruitkomsten) {
      const safe = (await flushes.current.get(leeruitkomst)?.()) ?? true;
      if (!safe || findDraft(draftName(sheet.id, leeruitkomst))) unsafe.push(leeruitkomst);
    }
    return unsafe;
  };
  return { register, saveAll };
}

interface DeskHeadProps {
  readonly onFinish: () => void;
  readonly background: ReactNode;
}

function DeskHead({ onFinish, background }: DeskHeadProps) {
  const t = useDeskText();
  const around = useAssessmentText();
  const state = useDesk();
  const { desk, sheet } = state;
  return (
    <PageTitle
      title={t(sheet.round === 1 ? 'title' : 'titleRevise', { number: desk.candidateNumber })}
      above={<Link to="/beoordelingen">{around('back')}</Link>}
      lead={<DeskLead state={state} />}
      action={
        <div className={classes.headActs}>
          {background}
          <Button onClick={onFinish}>{t('finish')}</Button>
        </div>
      }
    />
  );
}

function DeskLead({ state }: { readonly state: DeskState }) {
  const names = useNames(state.framework);
  return (
    <>
      {state.desk.leeruitkomsten.map(names.leeruitkomst).join(', ')} · <DueLine {...state.desk} />
    </>
  );
}

/** From here on the sheet stands beside what and evidence (desk.module.css). */
const JUDGEMENT_BESIDE = '(min-width: 54em)';

interface ColumnsProps {
  readonly state: DeskState;
  readonly register: Register;
}

function Columns({ state, register }: ColumnsProps) {
  const t = useDeskText();
  const { pane, show, said } = state;
  const beside = useMediaQuery(JUDGEMENT_BESIDE);
  return (
    <>
      <div className={classes.desk} data-pane={pane}>
        <div className={classes.panes}>
          <ToggleRow
            label={t('columns')}
            value={beside && pane === 'judgement' ? 'evidence' : pane}
            onChange={show}
            options={[
              { value: 'what', label: t('what') },
              { value: 'evidence', label: t('evidence') },
              { value: 'judgement', label: t('judgement') },
            ]}
          />
        </div>
        <WhatColumn />
        <EvidenceColumn />
        <JudgementColumn register={register} />
      </div>
      <Keys state={state} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}

function Keys({ state }: { readonly state: DeskState }) {
  const t = useDeskText();
  const keys = useDeskKeys(state);
  return (
    <div className={classes.keys}>
      {keys.on && (
        <KeyHelp
          keys={[
            ['J', t('keys.next')],
            ['K', t('keys.previous')],
            ['1–4', t('keys.marks')],
            ['E', t('keys.evidence')],
            ['O', t('keys.back')],
            ['T', t('keys.doubt')],
            ['V', t('keys.question')],
          ]}
        />
      )}
      <ActionWord onClick={keys.toggle}>{t(keys.on ? 'keys.off' : 'keys.on')}</ActionWord>
    </div>
  );
}
