import { NewEvidenceRequest, type EvidenceView } from '@bewijskracht/contracts';
import { isPeriodReversed } from '@bewijskracht/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { SaveOn } from '../../lib/autosaver.ts';
import type { Autosave } from '../../lib/use-autosave.ts';
import { AutosaveForm } from '../../ui/autosave-form.tsx';
import { DateField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { addEvidence, changeEvidence, keepPiece, readEvidence } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';

const shape = NewEvidenceRequest.shape;
const projectSchema = (reversed: string) =>
  z
    .object({
      title: shape.title,
      what: z.string().max(20_000),
      periodStart: shape.periodStart.unwrap(),
      periodEnd: shape.periodEnd.unwrap(),
      organisation: shape.organisation.unwrap(),
      targetGroup: shape.targetGroup.unwrap(),
    })
    .refine((value) => !isPeriodReversed(value), { path: ['periodEnd'], error: reversed });
export type Project = z.infer<ReturnType<typeof projectSchema>>;

export interface FirstProjectProps {
  /** The piece when it was made in an earlier visit. */
  readonly piece: EvidenceView | undefined;
  /** Told once the first words have made a piece. */
  readonly onMade: (evidenceId: string) => void;
  readonly children: (value: Project, autosave: Autosave<Project>) => ReactNode;
}

/** "Vertel over één project": the first words make the first piece of evidence, the next ones fill it. */
export function FirstProject({ piece, onMade, children }: FirstProjectProps) {
  const t = useEvidenceText();
  const queryClient = useQueryClient();
  const made = useRef(piece);
  const [stored] = useState(() => ({ value: projectOf(piece), version: piece?.version ?? 0 }));
  const reversed = t('where.reversed');
  const schema = useMemo(() => projectSchema(reversed), [reversed]);

  const save = async (project: Project, { version, keepalive }: SaveOn) => {
    const fields = fieldsOf(project, made.current);
    const isNew = made.current === undefined;
    const saved = made.current
      ? await changeEvidence(made.current.id, { ...fields, version: Number(version) }, keepalive)
      : await addEvidence({ ...fields, kind: 'reflection' }, keepalive);
    made.current = saved;
    void keepPiece(queryClient, saved);
    if (isNew) onMade(saved.id);
    return { version: saved.version };
  };
  const reload = async () => {
    const fresh = made.current && (await readEvidence(made.current.id));
    made.current = fresh;
    return { value: projectOf(fresh), version: fresh?.version ?? 0 };
  };

  return (
    <AutosaveForm
      label={t('project.form')}
      record="start.project"
      schema={schema}
      stored={stored}
      save={save}
      reload={reload}
      preview={({ title, what }) => (
        <>
          <p>{title}</p>
          <p className={classes.written}>{what}</p>
        </>
      )}
    >
      {(control, autosave, value) => (
        <>
          <TextField control={control} name="title" label={t('project.title')} hint={t('project.titleHint')} />
          <TextAreaField
            control={control}
            name="what"
            rows={6}
            label={t('project.what')}
            question={t('project.whatQuestion')}
            hint={t('project.whatHint')}
          />
          <div className={classes.pair}>
            <DateField control={control} name="periodStart" label={t('project.start')} hint={t('where.startHint')} />
            <DateField control={control} name="periodEnd" label={t('project.end')} hint={t('where.endHint')} />
          </div>
          <TextField
            control={control}
            name="organisation"
            label={t('project.organisation')}
            hint={t('project.organisationHint')}
          />
          <TextField
            control={control}
            name="targetGroup"
            label={t('project.targetGroup')}
            hint={t('project.targetGroupHint')}
          />
          {children(value, autosave)}
        </>
      )}
    </AutosaveForm>
  );
}

/** The story goes into the first box of the reflection; the other boxes come later, on the piece's own page. */
function fieldsOf({ what, ...rest }: Project, piece: EvidenceView | undefined) {
  const empty = { situatie: '', taak: '', actie: '', resultaat: '', reflectie: '', transfer: '' };
  const reflection = { ...empty, ...piece?.reflection, situatie: what };
  return { ...rest, reflection: Object.values(reflection).some((text) => text.trim() !== '') ? reflection : null };
}

function projectOf(piece: EvidenceView | undefined): Project {
  return {
    title: piece?.title ?? '',
    what: piece?.reflection?.situatie ?? '',
    periodStart: piece?.periodStart ?? null,
    periodEnd: piece?.periodEnd ?? null,
    organisation: piece?.organisation ?? '',
    targetGroup: piece?.targetGroup ?? '',
  };
}
