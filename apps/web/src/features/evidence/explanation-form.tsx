import { ExplanationRequest, type ExplanationView } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SaveOn } from '../../lib/autosaver.ts';
import { matrixQuery, portfolioChanged } from '../../lib/portfolio.ts';
import { ProblemError } from '../../lib/problem.ts';
import { useAutosave } from '../../lib/use-autosave.ts';
import { AutosaveChoices } from '../../ui/autosave-choices.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { useUiText } from '../../ui/ui.text.ts';
import { saveExplanation } from './explanation.api.ts';
import classes from './explanation-form.module.css';
import { useExplanationText } from './explanation.text.ts';

const Explanation = ExplanationRequest.pick({ text: true });
type Explanation = { readonly text: string };

export interface ExplanationFormProps {
  readonly leeruitkomst: string;
  readonly explanation: ExplanationView | null;
}

/**
 * "Waarom laat dit samen zien dat je dit kunt?", saved while one types. One field on the portfolio's own page, so without the
 * form library (docs/performance.md).
 */
export function ExplanationForm({ leeruitkomst, explanation }: ExplanationFormProps) {
  const t = useExplanationText();
  const [stored] = useState(() => storedOf(explanation));
  const [value, setValue] = useState<Explanation>(stored.value);
  const { save, reload, wrong } = useExplanation(leeruitkomst);
  const autosave = useAutosave({
    record: `explanation.${leeruitkomst}`,
    stored,
    value,
    show: setValue,
    save,
    reload,
  });
  return (
    <div className={classes.form}>
      <AutosaveChoices
        autosave={autosave}
        value={value}
        preview={({ text }) => <p className={classes.written}>{text}</p>}
      />
      <LongText
        label={t('label')}
        question={t('question')}
        hint={t('hint')}
        rows={6}
        value={value.text}
        onChange={(text) => setValue({ text })}
        error={wrong}
      />
      <SaveState status={autosave.status} retry={() => void autosave.flush()} />
    </div>
  );
}

function useExplanation(leeruitkomst: string) {
  const ui = useUiText();
  const queryClient = useQueryClient();
  const [wrong, setWrong] = useState<string>();
  const save = async (typed: Explanation, { version, keepalive }: SaveOn) => {
    const { data, error } = Explanation.safeParse(typed);
    setWrong(error?.issues[0]?.message);
    if (!data) throw new ProblemError(422, { code: 'invalid-input', title: ui('save.mend') });
    const known = Number(version) > 0 ? { version: Number(version) } : {};
    const saved = await saveExplanation(leeruitkomst, { ...data, ...known }, keepalive);
    void portfolioChanged(queryClient);
    return { version: saved.version };
  };
  const reload = async () => {
    const { rows } = await queryClient.fetchQuery({ ...matrixQuery, staleTime: 0 });
    return storedOf(rows.find((row) => row.leeruitkomst === leeruitkomst)?.explanation ?? null);
  };
  return { save, reload, wrong };
}

/** Version 0 means that nothing was written yet. */
function storedOf(explanation: ExplanationView | null) {
  return { value: { text: explanation?.text ?? '' }, version: explanation?.version ?? 0 };
}
