import { BroughtVoteRequest, type BroughtForBoardView } from '@bewijskracht/contracts';
import { BROUGHT_DECISIONS } from '@bewijskracht/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { Empty } from '../../ui/empty.tsx';
import { SelectField, TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { broughtQueueQuery, useBroughtActs } from './brought.api.ts';
import { BroughtDecision, BroughtFacts, nameOf } from './brought-facts.tsx';
import classes from './brought.module.css';
import { useBroughtText } from './brought.text.ts';

/** Requests to recognise what was earned elsewhere; two equal votes decide. */
export function BroughtQueuePage() {
  const t = useBroughtText();
  const queue = useQuery(broughtQueueQuery);
  const [done, setDone] = useState<string>();
  return (
    <>
      <PageTitle title={t('board.title')} lead={t('board.lead')} />
      {done && (
        <Notice tone="done" live>
          <p>{done}</p>
        </Notice>
      )}
      <Answer query={queue}>
        {({ brought }) =>
          brought.length === 0 ? (
            <Empty title={t('board.none')} />
          ) : (
            <ul className={classes.list} aria-label={t('board.title')}>
              {brought.map((each) => (
                <Request key={each.id} brought={each} onDone={setDone} />
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

interface RequestProps {
  readonly brought: BroughtForBoardView;
  readonly onDone: (words: string) => void;
}

function Request({ brought, onDone }: RequestProps) {
  const t = useBroughtText();
  return (
    <li className={classes.item}>
      <p className={classes.quiet}>{t('board.candidate', { number: brought.candidateNumber })}</p>
      <h2 className={classes.name}>{nameOf(brought)}</h2>
      <BroughtFacts brought={brought} claim="claimedByCandidate" />
      {brought.explanation && (
        <div>
          <h3>{t('board.explained')}</h3>
          <p className={classes.reason}>{brought.explanation}</p>
        </div>
      )}
      {brought.leeruitkomsten.map((item) => (
        <div key={item.leeruitkomst} className={classes.part}>
          <BroughtDecision item={item} />
          <Votes item={item} />
          {item.mayVote && <Vote brought={brought} leeruitkomst={item.leeruitkomst} onDone={onDone} />}
        </div>
      ))}
    </li>
  );
}

function Votes({ item }: { readonly item: BroughtForBoardView['leeruitkomsten'][number] }) {
  const t = useBroughtText();
  if (item.votes.length === 0) return null;
  return (
    <ul aria-label={t('board.votes')}>
      {item.votes.map(({ name, kind, reason }) => (
        <li key={name}>{t('board.vote', { name, kind: t(`board.kind.${kind}`), reason })}</li>
      ))}
    </ul>
  );
}

/** The password is asked in the last step and never kept with the rest. */
const Wish = BroughtVoteRequest.omit({ password: true, leeruitkomst: true });

function Vote({ brought, leeruitkomst, onDone }: RequestProps & { readonly leeruitkomst: string }) {
  const t = useBroughtText();
  const acts = useBroughtActs();
  const [wish, setWish] = useState<z.output<typeof Wish>>();
  const { form, sent } = useKeptForm(Wish, `brought.${brought.id}.${leeruitkomst}`, { reason: '' });
  return (
    <>
      <Form form={form} label={t('board.form', { leeruitkomst })} onSubmit={async (values) => setWish(values)}>
        <SelectField
          control={form.control}
          name="kind"
          label={t('board.choice')}
          choices={BROUGHT_DECISIONS.map((value) => ({ value, label: t(`board.kind.${value}`) }))}
        />
        <TextAreaField control={form.control} name="reason" label={t('board.reason')} hint={t('board.reasonHint')} />
        <div>
          <Button kind="second" type="submit">
            {t('board.next')}
          </Button>
        </div>
      </Form>
      <ConfirmAct
        open={wish !== undefined}
        title={t('board.form', { leeruitkomst })}
        act={t('board.sign')}
        askPassword
        onConfirm={async (password) => {
          if (wish) await acts.vote(brought.id, { ...wish, leeruitkomst, password });
          sent();
          onDone(t('board.voted'));
        }}
        onClose={() => setWish(undefined)}
      >
        {wish && (
          <p>
            {t(`board.kind.${wish.kind}`)}. {wish.reason}
          </p>
        )}
      </ConfirmAct>
    </>
  );
}
