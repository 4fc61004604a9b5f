import type { ScoreContent } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useAutosave, type Autosave } from '../../../lib/use-autosave.ts';
import { AutosaveChoices } from '../../../ui/autosave-choices.tsx';
import { SaveState } from '../../../ui/save-state.tsx';
import { readDesk, rememberScore, saveScore } from '../assessment.api.ts';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { useDesk } from './desk-state.ts';
import { DoubtsPart } from './doubts-part.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { IndicatorPart } from './indicator-part.tsx';
import { LevelPart } from './level-part.tsx';
import type { PartProps } from './part-frame.tsx';
import { indicatorIn, partsOf, type SheetPart } from './parts.ts';
import { ReasonsPart } from './reasons-part.tsx';
import { SheetReading } from './sheet-reading.tsx';
import { VerdictPart } from './verdict-part.tsx';
import { WholePart } from './whole-part.tsx';

/** Tells the desk how to save this leeruitkomst at once; sealing waits for it. */
export type Register = (leeruitkomst: string, flush: Autosave<ScoreContent>['flush']) => void;

/** Under which name the draft of one leeruitkomst is kept on this computer. */
export const draftName = (sheetId: string, leeruitkomst: string) => `score.${sheetId}.${leeruitkomst}`;

interface LeeruitkomstSheetProps {
  readonly leeruitkomst: string;
  readonly register: Register;
}

/** One leeruitkomst of my sheet, saved while I type. */
export function LeeruitkomstSheet({ leeruitkomst, register }: LeeruitkomstSheetProps) {
  const t = useDeskText();
  const { contents, change, framework } = useDesk();
  const autosave = useScoreAutosave(leeruitkomst);
  const content = contents[leeruitkomst];
  useEffect(() => register(leeruitkomst, autosave.flush));
  if (!content) return null;
  return (
    <div className={classes.sheet}>
      <div className={classes.saveLine}>
        <SaveState status={autosave.status} retry={() => void autosave.flush()}>
          {t('secret')}
        </SaveState>
      </div>
      <AutosaveChoices
        autosave={autosave}
        value={content}
        preview={(version) => <SheetReading leeruitkomst={leeruitkomst} content={version} framework={framework} />}
      />
      <Part leeruitkomst={leeruitkomst} content={content} change={(next) => change(leeruitkomst, next)} />
    </div>
  );
}

function useScoreAutosave(leeruitkomst: string): Autosave<ScoreContent> {
  const { desk, sheet, contents, change } = useDesk();
  const queryClient = useQueryClient();
  const score = sheet.scores.find((each) => each.leeruitkomst === leeruitkomst);
  if (!score) throw new Error(`The sheet has no ${leeruitkomst}.`);
  return useAutosave<ScoreContent>({
    record: draftName(sheet.id, leeruitkomst),
    stored: { value: score.content, version: score.version },
    value: contents[leeruitkomst] ?? score.content,
    show: (shown) => change(leeruitkomst, () => shown),
    save: async (content, on) => {
      const saved = await saveScore({ id: desk.id, leeruitkomst }, content, on);
      rememberScore(queryClient, { id: desk.id, sheetId: sheet.id, leeruitkomst }, { content, ...saved });
      return saved;
    },
    reload: async () => {
      const now = (await readDesk(desk.id)).sheets.find(({ id }) => id === sheet.id);
      const theirs = now?.scores.find((each) => each.leeruitkomst === leeruitkomst) ?? score;
      return { value: theirs.content, version: theirs.version };
    },
  });
}

function Part(props: PartProps) {
  const { framework, spot } = useDesk();
  const parts = partsOf(framework, props.leeruitkomst);
  const part = spot.leeruitkomst === props.leeruitkomst ? spot.part : parts[0];
  if (part === undefined) return null;
  const code = indicatorIn(part);
  if (code !== undefined) return <IndicatorPart key={code} {...props} code={code} />;
  const Shown = PARTS[part as SheetPart];
  return <Shown {...props} />;
}

const PARTS: Readonly<Record<SheetPart, (props: PartProps) => ReactNode>> = {
  evidence: EvidencePart,
  whole: WholePart,
  level: LevelPart,
  reasons: ReasonsPart,
  doubts: DoubtsPart,
  verdict: VerdictPart,
};
