import type { StackView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../lib/problem.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { recordAddress, stacksQuery, useAskStack } from './deelcertificaten.api.ts';
import classes from './deelcertificaten.module.css';
import { useDeelcertificatenText } from './deelcertificaten.text.ts';

/** What the papers make together: a kerntaak, the whole profile, or simply all of them in one file. */
export function Wholes() {
  const t = useDeelcertificatenText();
  const stacks = useQuery(stacksQuery);
  return (
    <>
      <section className={classes.wholes} aria-labelledby="samenvoegen">
        <h2 id="samenvoegen">{t('wholes.title')}</h2>
        <p className={classes.text}>{t('wholes.text')}</p>
        <Answer query={stacks}>
          {({ stacks: found }) => (
            <ul className={classes.links} aria-label={t('wholes.list')}>
              {found.map((stack) => (
                <Whole key={stack.item} stack={stack} />
              ))}
            </ul>
          )}
        </Answer>
      </section>
      <section className={classes.wholes} aria-labelledby="alles">
        <h2 id="alles">{t('record.title')}</h2>
        <p className={classes.text}>{t('record.text')}</p>
        <p>
          <a href={recordAddress} download>
            {t('record.get')}
          </a>
        </p>
      </section>
    </>
  );
}

function Whole({ stack }: { readonly stack: StackView }) {
  const t = useDeelcertificatenText();
  const ask = useAskStack();
  const [state, setState] = useState<'asking' | { refusal: string }>();
  const press = async () => {
    setState('asking');
    try {
      await ask(stack);
      setState(undefined);
    } catch (error) {
      setState({ refusal: error instanceof ProblemError ? error.title : t('wholes.failed') });
    }
  };
  return (
    <li className={classes.whole}>
      <p className={classes.wholeTitle}>
        {stack.kind === 'kerntaak' ? t('wholes.kerntaak', { item: stack.item }) : t('wholes.profile')}:{' '}
        <span lang="nl">{stack.title}</span>
      </p>
      <div role="status">
        <WholeState stack={stack} />
      </div>
      {stack.notInForce.length > 0 && (
        <p className={classes.quiet}>{t('wholes.notInForce', { items: stack.notInForce.join(', ') })}</p>
      )}
      {typeof state === 'object' && <Notice tone="refusal" live title={state.refusal} />}
      {stack.state === 'ready' && (
        <Button kind="second" loading={state === 'asking'} onClick={() => void press()}>
          {t('wholes.ask')}
        </Button>
      )}
    </li>
  );
}

function WholeState({ stack }: { readonly stack: StackView }) {
  const t = useDeelcertificatenText();
  switch (stack.state) {
    case 'made':
      return <StateMark state="shown" label={t('wholes.made')} />;
    case 'asked':
      return <StateMark state="waiting" label={t('wholes.asked')} />;
    case 'ready':
      return <StateMark state="partlyShown" label={t('wholes.ready')} />;
    case 'incomplete':
      return (
        <p className={classes.quiet}>
          {t('wholes.incomplete', { count: stack.missing.length, missing: stack.missing.join(', ') })}
        </p>
      );
  }
}
