import type { EvidenceView } from '@bewijskracht/contracts';
import { EVIDENCE_KINDS, PEOPLE_IN_EVIDENCE, questionsFor, SCALES, SETTINGS, STARRT_PARTS } from '@bewijskracht/domain';
import { useMemo, useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useWords } from '../../ui/words.text.ts';
import { useEvidenceText } from './evidence.text.ts';
import classes from './evidence.module.css';
import * as groups from './piece-groups.ts';
import { PieceSection } from './piece-section.tsx';
import type { EvidenceWriter } from './use-evidence-writer.ts';

export interface PieceFieldsProps {
  readonly piece: EvidenceView;
  readonly writer: EvidenceWriter;
}

/** Title and kind. */
export function WhatFields({ piece, writer }: PieceFieldsProps) {
  const t = useEvidenceText();
  const words = useWords();
  return (
    <PieceSection
      piece={piece}
      writer={writer}
      group={groups.what}
      preview={({ title, kind }) => (
        <p>
          {title} ({words(`kind.${kind}`)})
        </p>
      )}
    >
      {(control) => (
        <>
          <TextField control={control} name="title" label={t('what.name')} />
          <SelectField
            control={control}
            name="kind"
            label={t('what.kind')}
            choices={EVIDENCE_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
          />
        </>
      )}
    </PieceSection>
  );
}

/** An address on the web. */
export function AddressField({ piece, writer }: PieceFieldsProps) {
  const t = useEvidenceText();
  return (
    <PieceSection piece={piece} writer={writer} group={groups.address} preview={(value) => <p>{value.address}</p>}>
      {(control) => (
        <TextField
          control={control}
          name="address"
          type="url"
          label={t('files.address')}
          hint={t('files.addressHint')}
          optional
        />
      )}
    </PieceSection>
  );
}

/** Period, place, surroundings, people one worked with, and scale. */
export function WhereFields({ piece, writer }: PieceFieldsProps) {
  const t = useEvidenceText();
  const words = useWords();
  const [language] = useLanguage();
  const reversed = t('where.reversed');
  const group = useMemo(() => groups.where(reversed), [reversed]);
  const day = (value: string | null) => (value ? writeDate(value, language) : '–');
  return (
    <PieceSection
      piece={piece}
      writer={writer}
      group={group}
      preview={(value) => (
        <p>
          {day(value.periodStart)} – {day(value.periodEnd)}. {value.organisation}. {value.targetGroup}.
        </p>
      )}
    >
      {(control) => (
        <>
          <div className={classes.pair}>
            <DateField control={control} name="periodStart" label={t('where.start')} hint={t('where.startHint')} />
            <DateField control={control} name="periodEnd" label={t('where.end')} hint={t('where.endHint')} />
          </div>
          <TextField
            control={control}
            name="organisation"
            label={t('where.organisation')}
            question={t('where.organisationQuestion')}
          />
          <SelectField
            control={control}
            name="setting"
            label={t('where.setting')}
            choices={SETTINGS.map((value) => ({ value, label: words(`setting.${value}`) }))}
          />
          <TextField
            control={control}
            name="targetGroup"
            label={t('where.targetGroup')}
            question={t('where.targetGroupQuestion')}
          />
          <SelectField
            control={control}
            name="scale"
            label={t('where.scale')}
            question={t('where.scaleQuestion')}
            choices={SCALES.map((value) => ({ value, label: words(`scale.${value}`) }))}
          />
        </>
      )}
    </PieceSection>
  );
}

/** One's own role, and one's own part when others worked on it too. */
export function RoleFields({ piece, writer }: PieceFieldsProps) {
  const t = useEvidenceText();
  return (
    <PieceSection
      piece={piece}
      writer={writer}
      group={groups.role}
      preview={(value) => (
        <p>
          {value.ownRole}. {t(value.together === 'together' ? 'role.withOthers' : 'role.alone')}. {value.ownPart}
        </p>
      )}
    >
      {(control, value) => (
        <>
          <TextField
            control={control}
            name="ownRole"
            label={t('role.ownRole')}
            question={t('role.ownRoleQuestion')}
            hint={t('role.ownRoleHint')}
          />
          <RadioCards
            control={control}
            name="together"
            label={t('role.together')}
            choices={[
              { value: 'alone', label: t('role.alone'), hint: t('role.aloneHint') },
              { value: 'together', label: t('role.withOthers'), hint: t('role.withOthersHint') },
            ]}
          />
          {value.together === 'together' && (
            <TextAreaField
              control={control}
              name="ownPart"
              label={t('role.ownPart')}
              question={t('role.ownPartQuestion')}
            />
          )}
        </>
      )}
    </PieceSection>
  );
}

/** The six boxes of STARRT, each with its question; they appear when somebody wants to write one. */
export function ReflectionFields({ piece, writer }: PieceFieldsProps) {
  const t = useEvidenceText();
  const words = useWords();
  const [open, setOpen] = useState(piece.reflection !== null);
  if (!open)
    return (
      <div>
        <Button kind="second" onClick={() => setOpen(true)}>
          {t('reflection.start')}
        </Button>
      </div>
    );
  return (
    <PieceSection
      piece={piece}
      writer={writer}
      group={groups.reflection}
      preview={(value) => (
        <dl>
          {STARRT_PARTS.filter((part) => value[part]).map((part) => (
            <div key={part}>
              <dt>{words(`starrt.${part}`)}</dt>
              <dd className={classes.written}>{value[part]}</dd>
            </div>
          ))}
        </dl>
      )}
    >
      {(control) =>
        STARRT_PARTS.map((part) => (
          <TextAreaField
            key={part}
            control={control}
            name={part}
            label={words(`starrt.${part}`)}
            question={questionsFor(part)
              .map((question) => t(`reflection.questions.${question}`))
              .join(' ')}
          />
        ))
      }
    </PieceSection>
  );
}

/** Whether people can be recognised; without this nothing can be submitted. */
export function PeopleField({ piece, writer }: PieceFieldsProps) {
  const t = useEvidenceText();
  const words = useWords();
  return (
    <PieceSection
      piece={piece}
      writer={writer}
      group={groups.people}
      preview={({ people }) => <p>{people ? words(`people.${people}`) : '–'}</p>}
    >
      {(control) => (
        <RadioCards
          control={control}
          name="people"
          label={t('honest.people')}
          hint={t('honest.peopleHint')}
          choices={PEOPLE_IN_EVIDENCE.map((value) => ({ value, label: words(`people.${value}`) }))}
        />
      )}
    </PieceSection>
  );
}

/** Whether and how AI helped. */
export function AiField({ piece, writer }: PieceFieldsProps) {
  const t = useEvidenceText();
  return (
    <PieceSection
      piece={piece}
      writer={writer}
      group={groups.ai}
      preview={({ used, how }) => <p>{used === 'yes' ? how : used === 'no' ? t('honest.aiNo') : '–'}</p>}
    >
      {(control, value) => (
        <>
          <RadioCards
            control={control}
            name="used"
            label={t('honest.ai')}
            hint={t('honest.aiHint')}
            choices={[
              { value: 'no', label: t('honest.aiNo') },
              { value: 'yes', label: t('honest.aiYes') },
            ]}
          />
          {value.used === 'yes' && (
            <TextAreaField
              control={control}
              name="how"
              label={t('honest.aiHow')}
              question={t('honest.aiHowQuestion')}
            />
          )}
        </>
      )}
    </PieceSection>
  );
}
