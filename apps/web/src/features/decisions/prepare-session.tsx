import { PrepareSessionRequest, type SessionListView } from '@bewijskracht/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../ui/words.text.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckListField } from '../../ui/check-list-field.tsx';
import { DateField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { usePrepareSession } from './decisions.api.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { useWaits } from './use-waits.ts';

export interface PrepareSessionProps {
  readonly list: SessionListView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The secretary's agenda: a name, a day, who is invited and what is to be decided. */
export function PrepareSession({ list, open, onClose }: PrepareSessionProps) {
  const t = useDecisionsText();
  return (
    <SidePanel title={t('prepare.title')} open={open} onClose={onClose}>
      <PrepareForm list={list} />
    </SidePanel>
  );
}

function PrepareForm({ list }: { readonly list: SessionListView }) {
  const t = useDecisionsText();
  const words = useWords();
  const waits = useWaits();
  const prepare = usePrepareSession();
  const navigate = useNavigate();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const waiting = list.advised.map(({ consensusId }) => consensusId);
  const { form, sent } = useKeptForm(PrepareSessionRequest, 'session.prepare', {
    title: '',
    heldOn: today,
    members: list.members.map(({ accountId }) => accountId),
    consensusIds: waiting,
  });
  const choose = (ids: string[]) => form.setValue('consensusIds', ids, { shouldValidate: form.formState.isSubmitted });
  return (
    <Form
      form={form}
      label={t('prepare.title')}
      onSubmit={async (values) => {
        // What was kept from an earlier visit may have been decided since.
        const { id } = await prepare({
          ...values,
          consensusIds: values.consensusIds.filter((each) => waiting.includes(each)),
        });
        sent();
        await navigate({ to: '/vergaderingen/$id', params: { id } });
      }}
    >
      <p className={classes.quiet}>{t('prepare.lead')}</p>
      <TextField control={form.control} name="title" label={t('prepare.name')} hint={t('prepare.nameHint')} />
      <DateField control={form.control} name="heldOn" label={t('prepare.heldOn')} />
      <CheckListField
        control={form.control}
        name="members"
        label={t('prepare.members')}
        hint={t('prepare.membersHint')}
        choices={list.members.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <CheckListField
        control={form.control}
        name="consensusIds"
        label={t('prepare.items')}
        hint={
          <span className={classes.words}>
            <ActionWord onClick={() => choose(waiting)}>{t('prepare.all')}</ActionWord>
            <ActionWord onClick={() => choose([])}>{t('prepare.none')}</ActionWord>
          </span>
        }
        choices={list.advised.map((row) => ({
          value: row.consensusId,
          label: t('prepare.item', { candidate: row.candidateNumber, leeruitkomst: row.leeruitkomst }),
          hint: t('prepare.itemHint', {
            verdict: row.verdict ? words(`verdict.${row.verdict}`) : t('notAgreed'),
            days: waits(row.days),
          }),
        }))}
      />
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('prepare.act')}
        </Button>
      </div>
    </Form>
  );
}
