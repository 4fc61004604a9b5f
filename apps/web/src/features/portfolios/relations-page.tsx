import { RelationRequest, type RelationView } from '@bewijskracht/contracts';
import { RELATION_KINDS } from '@bewijskracht/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { Empty } from '../../ui/empty.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords } from '../../ui/words.text.ts';
import { relationsQuery, usePortfolioActs } from './portfolios.api.ts';
import classes from './portfolios.module.css';
import { usePortfoliosText } from './portfolios.text.ts';

/** "Mensen om je heen": who knows the candidate, and so can never assess. */
export function RelationsPage() {
  const t = usePortfoliosText();
  const relations = useQuery(relationsQuery);
  const [changing, setChanging] = useState<RelationView | 'new'>();
  const [leaving, setLeaving] = useState<RelationView>();
  const acts = usePortfolioActs();
  const known = changing === 'new' ? undefined : changing;
  return (
    <>
      <PageTitle
        title={t('relations.title')}
        lead={t('relations.lead')}
        action={<Button onClick={() => setChanging('new')}>{t('relations.add')}</Button>}
      />
      <p className={classes.why}>{t('relations.why')}</p>
      <Answer query={relations}>
        {(list) => <RelationTable relations={list.relations} onChange={setChanging} onRemove={setLeaving} />}
      </Answer>
      <SidePanel
        open={changing !== undefined}
        title={known ? t('relations.changeTitle', { name: known.name }) : t('relations.addTitle')}
        onClose={() => setChanging(undefined)}
      >
        {changing && <RelationForm key={known?.id ?? 'new'} relation={known} onDone={() => setChanging(undefined)} />}
      </SidePanel>
      <ConfirmAct
        open={leaving !== undefined}
        title={t('relations.removeTitle', { name: leaving?.name ?? '' })}
        act={t('relations.remove')}
        onConfirm={() => acts.removeRelation(leaving?.id ?? '')}
        onClose={() => setLeaving(undefined)}
      >
        <p>{t('relations.removeText')}</p>
      </ConfirmAct>
    </>
  );
}

interface RelationTableProps {
  readonly relations: readonly RelationView[];
  readonly onChange: (relation: RelationView) => void;
  readonly onRemove: (relation: RelationView) => void;
}

function RelationTable({ relations, onChange, onRemove }: RelationTableProps) {
  const t = usePortfoliosText();
  const words = useWords();
  return (
    <DataTable
      caption={t('relations.list')}
      captionHidden
      rows={relations}
      rowKey={(relation) => relation.id}
      empty={
        <Empty title={t('relations.emptyTitle')}>
          <p>{t('relations.empty')}</p>
        </Empty>
      }
      columns={[
        { key: 'name', header: t('relations.name'), rowHeader: true, cell: (relation) => relation.name },
        { key: 'kind', header: t('relations.kindShort'), cell: (relation) => words(`relation.${relation.kind}`) },
        { key: 'organisation', header: t('relations.organisation'), cell: (relation) => relation.organisation || '–' },
        { key: 'email', header: t('relations.email'), cell: (relation) => relation.email ?? '–' },
        {
          key: 'acts',
          header: t('relations.change'),
          acts: true,
          cell: (relation) => (
            <span className={classes.acts}>
              <ActionWord
                aria-label={t('relations.changeNamed', { name: relation.name })}
                onClick={() => onChange(relation)}
              >
                {t('relations.change')}
              </ActionWord>
              <ActionWord
                tone="refusal"
                aria-label={t('relations.removeNamed', { name: relation.name })}
                onClick={() => onRemove(relation)}
              >
                {t('relations.remove')}
              </ActionWord>
            </span>
          ),
        },
      ]}
    />
  );
}

interface RelationFormProps {
  readonly relation: RelationView | undefined;
  readonly onDone: () => void;
}

function RelationForm({ relation, onDone }: RelationFormProps) {
  const t = usePortfoliosText();
  const words = useWords();
  const acts = usePortfolioActs();
  const { form, sent } = useKeptForm(RelationRequest, `relation.${relation?.id ?? 'new'}`, {
    name: relation?.name ?? '',
    organisation: relation?.organisation ?? '',
    email: relation?.email ?? '',
    ...(relation ? { kind: relation.kind } : {}),
  });
  const save = async (values: RelationRequest) => {
    await acts.saveRelation(relation?.id, values);
    sent();
    onDone();
  };
  return (
    <Form form={form} onSubmit={save} label={t('relations.title')}>
      <TextField control={form.control} name="name" label={t('relations.name')} />
      <SelectField
        control={form.control}
        name="kind"
        label={t('relations.kind')}
        choices={RELATION_KINDS.map((value) => ({ value, label: words(`relation.${value}`) }))}
      />
      <TextField control={form.control} name="organisation" label={t('relations.organisation')} optional />
      <TextField
        control={form.control}
        name="email"
        type="email"
        label={t('relations.email')}
        hint={t('relations.emailHint')}
        optional
      />
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('relations.save')}
        </Button>
      </div>
    </Form>
  );
}
