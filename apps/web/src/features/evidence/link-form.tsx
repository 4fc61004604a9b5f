import { LinkRequest, type EvidenceView, type LinkView } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { z } from 'zod';
import type { SaveOn, Stored } from '../../lib/autosaver.ts';
import type { Autosave } from '../../lib/use-autosave.ts';
import { AutosaveForm } from '../../ui/autosave-form.tsx';
import { TextAreaField, TextField } from '../../ui/fields.tsx';
import { libraryChanged, readEvidence, saveLink } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';

/** A place in the matrix: a leeruitkomst as a whole (null), or one gedragsindicator within it. */
export interface LinkPlace {
  readonly evidenceId: string;
  readonly leeruitkomst: string;
  readonly gedragsindicator: string | null;
}

const LinkTexts = z.object({ motivation: LinkRequest.shape.motivation, whereToSee: LinkRequest.shape.whereToSee });
export type LinkTexts = z.infer<typeof LinkTexts>;

export interface LinkFormProps {
  readonly place: LinkPlace;
  /** The link as the server holds it; undefined makes a new one as soon as something is typed. */
  readonly link: LinkView | undefined;
  /** Help beside the fields, such as a suggestion or the evidence to look at; it may fill them by `useLinkFields`. */
  readonly children?: (value: LinkTexts, autosave: Autosave<LinkTexts>) => ReactNode;
}

/** Why evidence fits and where that can be seen, saved while one types. One mounted form per place. */
export function LinkForm({ place, link, children }: LinkFormProps) {
  const t = useEvidenceText();
  const queryClient = useQueryClient();
  const { evidenceId, leeruitkomst, gedragsindicator } = place;
  const [stored] = useState(() => textsOf(link));

  const save = async (texts: LinkTexts, { version, keepalive }: SaveOn) => {
    const known = Number(version) > 0 ? { version: Number(version) } : {};
    const { link: saved } = await saveLink({ ...place, ...texts, ...known }, keepalive);
    void libraryChanged(queryClient, evidenceId);
    return { version: saved.version };
  };
  const reload = async () => textsOf(linkAt(await readEvidence(evidenceId), place));

  return (
    <AutosaveForm
      label={t('link.form')}
      record={`link.${evidenceId}.${leeruitkomst}.${gedragsindicator ?? 'whole'}`}
      schema={LinkTexts}
      stored={stored}
      save={save}
      reload={reload}
      preview={({ motivation, whereToSee }) => (
        <>
          <p className={classes.written}>{motivation || t('link.nothingWritten')}</p>
          <p>{t('link.previewWhere', { place: whereToSee || '–' })}</p>
        </>
      )}
    >
      {(control, autosave, value) => (
        <>
          <TextAreaField
            control={control}
            name="motivation"
            rows={4}
            label={t('link.motivation')}
            question={t('link.motivationQuestion')}
          />
          <TextField control={control} name="whereToSee" label={t('link.whereToSee')} hint={t('link.whereHint')} />
          {children?.(value, autosave)}
        </>
      )}
    </AutosaveForm>
  );
}

/** Fills a field of the link form one stands in. */
export function useLinkFields(): (field: keyof LinkTexts, text: string) => void {
  const { setValue } = useFormContext<LinkTexts>();
  return (field, text) => setValue(field, text, { shouldDirty: true, shouldTouch: true });
}

/** The link of a piece at one place; undefined when there is none. */
export function linkAt(
  piece: Pick<EvidenceView, 'links'>,
  place: Pick<LinkPlace, 'leeruitkomst' | 'gedragsindicator'>,
): LinkView | undefined {
  return piece.links.find(
    (link) => link.leeruitkomst === place.leeruitkomst && link.gedragsindicator === place.gedragsindicator,
  );
}

/** Version 0 means that there is no link yet. */
function textsOf(link: LinkView | undefined): Stored<LinkTexts> {
  const { motivation = '', whereToSee = '', version = 0 } = link ?? {};
  return { value: { motivation, whereToSee }, version };
}
