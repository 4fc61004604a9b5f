import { IdentityRequest, type CoordinatorSubmissionView } from '@bewijskracht/contracts';
import { IDENTITY_DOCUMENTS } from '@bewijskracht/domain';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField, SelectField, TextField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { useCaseActs } from './coordinator.api.ts';
import classes from './coordinator.module.css';
import { useCoordinatorText } from './coordinator.text.ts';

/** The identity check: who, on which day, with what kind of document; no copy, no BSN (DESIGN §6). */
export function Identity({ submission }: { readonly submission: CoordinatorSubmissionView }) {
  const t = useCoordinatorText();
  const [language] = useLanguage();
  const [changing, setChanging] = useState(false);
  const { identity } = submission;
  return (
    <section aria-labelledby="identiteit">
      <h2 id="identiteit">{t('identity.title')}</h2>
      {identity && !changing ? (
        <>
          <p>
            {t('identity.done', {
              name: identity.officialName,
              birth: writeDate(identity.birthDate, language),
              document: t(`identity.documents.${identity.document}`),
              date: writeDate(identity.checkedOn, language),
              by: identity.checkedBy,
            })}
          </p>
          <ActionWord onClick={() => setChanging(true)}>{t('identity.change')}</ActionWord>
        </>
      ) : (
        <>
          <p className={classes.quiet}>{t('identity.lead')}</p>
          <IdentityForm submission={submission} onDone={() => setChanging(false)} />
        </>
      )}
    </section>
  );
}

interface IdentityFormProps {
  readonly submission: CoordinatorSubmissionView;
  readonly onDone: () => void;
}

function IdentityForm({ submission: { id, candidate, identity }, onDone }: IdentityFormProps) {
  const t = useCoordinatorText();
  const { identify } = useCaseActs(id);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const form = useContractForm(IdentityRequest, {
    officialName: identity?.officialName ?? '',
    birthDate: identity?.birthDate ?? '',
    ...(identity ? { document: identity.document } : {}),
    checkedOn: identity?.checkedOn ?? today,
  });
  return (
    <Form form={form} label={t('identity.title')} onSubmit={(values) => identify(candidate.id, values).then(onDone)}>
      <TextField control={form.control} name="officialName" label={t('identity.name')} autoComplete="off" />
      <DateField control={form.control} name="birthDate" label={t('identity.birth')} />
      <SelectField
        control={form.control}
        name="document"
        label={t('identity.document')}
        choices={IDENTITY_DOCUMENTS.map((value) => ({ value, label: t(`identity.documents.${value}`) }))}
      />
      <DateField control={form.control} name="checkedOn" label={t('identity.checkedOn')} />
      <div>
        <Button kind="second" type="submit" loading={form.formState.isSubmitting}>
          {t('identity.act')}
        </Button>
      </div>
    </Form>
  );
}
