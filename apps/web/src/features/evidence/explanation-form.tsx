import { ExplanationRequest, type ExplanationView } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SaveOn } from '../../lib/autosaver.ts';
import { matrixQuery, portfolioChanged } from '../../lib/portfolio.ts';
import { AutosaveForm } from '../../ui/autosave-form.tsx';
import { TextAreaField } from '../../ui/fields.tsx';
import { saveExplanation } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';

const ExplanationText = ExplanationRequest.pick({ text: true });

export interface ExplanationFormProps {
  readonly leeruitkomst: string;
  readonly explanation: ExplanationView | null;
}

/** "Waarom laat dit samen zien dat je dit kunt?", saved while one types. */
export function ExplanationForm({ leeruitkomst, explanation }: ExplanationFormProps) {
  const t = useEvidenceText();
  const queryClient = useQueryClient();
  const [stored] = useState(() => textOf(explanation));

  const save = async ({ text }: { text: string }, { version, keepalive }: SaveOn) => {
    const known = Number(version) > 0 ? { version: Number(version) } : {};
    const saved = await saveExplanation(leeruitkomst, { text, ...known }, keepalive);
    void portfolioChanged(queryClient);
    return { version: saved.version };
  };
  const reload = async () => {
    const { rows } = await queryClient.fetchQuery({ ...matrixQuery, staleTime: 0 });
    return textOf(rows.find((row) => row.leeruitkomst === leeruitkomst)?.explanation ?? null);
  };

  return (
    <AutosaveForm
      record={`explanation.${leeruitkomst}`}
      schema={ExplanationText}
      stored={stored}
      save={save}
      reload={reload}
      preview={({ text }) => <p className={classes.written}>{text}</p>}
    >
      {(control) => (
        <TextAreaField
          control={control}
          name="text"
          rows={6}
          label={t('explanation.label')}
          question={t('explanation.question')}
          hint={t('explanation.hint')}
        />
      )}
    </AutosaveForm>
  );
}

/** Version 0 means that nothing was written yet. */
function textOf(explanation: ExplanationView | null) {
  return { value: { text: explanation?.text ?? '' }, version: explanation?.version ?? 0 };
}
