import { ClaimBroughtRequest, type BroughtView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOfferedFramework } from '../../lib/use-offered-framework.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckListField } from '../../ui/check-list-field.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextAreaField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { broughtQuery, useBroughtActs } from './brought.api.ts';
import { BringFile } from './bring-file.tsx';
import { BringFromWallet } from './bring-from-wallet.tsx';
import { BroughtDecision, BroughtFacts, nameOf } from './brought-facts.tsx';
import classes from './brought.module.css';
import { useBroughtText } from './brought.text.ts';

/** What a candidate earned elsewhere: brought in, claimed, and how the board decided. */
export function BroughtPage() {
  const t = useBroughtText();
  const list = useQuery(broughtQuery);
  const [done, setDone] = useState<string>();
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {done && (
        <Notice tone="done" live>
          <p>{done}</p>
        </Notice>
      )}
      <div className={classes.ways}>
        <BringFile onDone={() => setDone(t('added'))} />
        <BringFromWallet />
      </div>
      <Answer query={list}>
        {({ brought }) =>
          brought.length === 0 ? (
            <Empty title={t('none')} />
          ) : (
            <ul className={classes.list} aria-label={t('list')}>
              {brought.map((each) => (
                <Brought key={each.id} brought={each} onDone={setDone} />
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

interface BroughtProps {
  readonly brought: BroughtView;
  readonly onDone: (words: string) => void;
}

function Brought({ brought, onDone }: BroughtProps) {
  const t = useBroughtText();
  const acts = useBroughtActs();
  const [leaving, setLeaving] = useState(false);
  const isSettled = brought.leeruitkomsten.some(({ decision }) => decision !== null && decision.kind !== 'moreAsked');
  return (
    <li className={classes.item}>
      <h2 className={classes.name}>{nameOf(brought)}</h2>
      <BroughtFacts brought={brought} claim="claimedBy" />
      {brought.leeruitkomsten.map((item) => (
        <BroughtDecision key={item.leeruitkomst} item={item} />
      ))}
      <Claim brought={brought} onDone={onDone} />
      {!isSettled && (
        <p>
          <ActionWord tone="refusal" onClick={() => setLeaving(true)}>
            {t('withdraw')}
          </ActionWord>
        </p>
      )}
      <ConfirmAct
        open={leaving}
        title={t('withdrawTitle')}
        act={t('withdraw')}
        onConfirm={() => acts.withdraw(brought.id).then(() => onDone(t('withdrawn')))}
        onClose={() => setLeaving(false)}
      >
        <p>{t('withdrawText')}</p>
      </ConfirmAct>
    </li>
  );
}

function Claim({ brought, onDone }: BroughtProps) {
  const t = useBroughtText();
  const acts = useBroughtActs();
  const framework = useOfferedFramework();
  const form = useContractForm(ClaimBroughtRequest, {
    leeruitkomsten: brought.leeruitkomsten.map(({ leeruitkomst }) => leeruitkomst),
    explanation: brought.explanation,
  });
  return (
    <Form
      form={form}
      label={t('claim')}
      onSubmit={async (values) => {
        await acts.claim(brought.id, values);
        onDone(t('sent'));
      }}
    >
      <CheckListField
        control={form.control}
        name="leeruitkomsten"
        label={t('leeruitkomsten')}
        choices={(framework?.leeruitkomsten ?? []).map(({ code, displayTitle }) => ({
          value: code,
          label: `${code} ${displayTitle}`,
        }))}
      />
      <TextAreaField control={form.control} name="explanation" label={t('explanation')} hint={t('explanationHint')} />
      <div>
        <Button kind="second" type="submit">
          {t('send')}
        </Button>
      </div>
    </Form>
  );
}
