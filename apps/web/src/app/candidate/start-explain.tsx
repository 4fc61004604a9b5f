import type { EvidenceView, FrameworkView } from '@bewijskracht/contracts';
import { isExplained } from '@bewijskracht/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { evidenceQuery } from '../../features/evidence/evidence.api.ts';
import { linkAt, LinkForm } from '../../features/evidence/link-form.tsx';
import { gedragsindicatorIn, leeruitkomstIn } from '../../lib/framework.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/words.text.ts';
import { useStartText } from './start.text.ts';
import classes from './start.module.css';
import { useStartSteps } from './use-start-steps.ts';

export interface StartExplainProps {
  readonly framework: FrameworkView;
  readonly evidenceId: string;
  readonly leeruitkomst: string;
}

/** Every tick explained, one at a time. */
export function StartExplain(props: StartExplainProps) {
  const piece = useQuery(evidenceQuery(props.evidenceId));
  return <Answer query={piece}>{(found) => <Explaining {...props} piece={found} />}</Answer>;
}

function Explaining({ framework, leeruitkomst, piece }: StartExplainProps & { readonly piece: EvidenceView }) {
  const t = useStartText();
  const words = useWords();
  const goTo = useStartSteps();
  const navigate = useNavigate();
  const order = [null, ...(leeruitkomstIn(framework, leeruitkomst)?.gedragsindicatoren ?? [])];
  const ticked = order.filter((gedragsindicator) => linkAt(piece, { leeruitkomst, gedragsindicator }));
  const [position, setPosition] = useState(() => firstOpen(piece, leeruitkomst, ticked));
  const at = Math.min(position, Math.max(ticked.length - 1, 0));
  const gedragsindicator = ticked[at] ?? null;
  const place = { evidenceId: piece.id, leeruitkomst, gedragsindicator };
  const isLast = at >= ticked.length - 1;
  const goOn = () => {
    if (isLast) return void navigate({ to: '/portfolio', search: { lu: leeruitkomst } });
    setPosition(at + 1);
  };
  const goBack = () => {
    if (at === 0) return goTo({ stap: 'laat-zien', bewijs: piece.id, lu: leeruitkomst });
    setPosition(at - 1);
  };
  return (
    <div className={classes.step}>
      <div role="status">
        <p className={classes.quiet}>{t('count', { number: at + 1, total: ticked.length })}</p>
        <p className={classes.official} lang="nl">
          {gedragsindicator === null
            ? `${words('asWhole')}: ${leeruitkomstIn(framework, leeruitkomst)?.displayTitle ?? ''}`
            : gedragsindicatorIn(framework, gedragsindicator)?.text}
        </p>
      </div>
      <LinkForm key={gedragsindicator ?? 'whole'} place={place} link={linkAt(piece, place)}>
        {(_value, autosave) => (
          <div className={classes.acts}>
            <Button onClick={() => void autosave.flush().then(goOn)}>{t(isLast ? 'finish' : 'next')}</Button>
            <ActionWord onClick={() => void autosave.flush().then(goBack)}>{t('back')}</ActionWord>
          </div>
        )}
      </LinkForm>
    </div>
  );
}

/** Begins at the first tick without explanation. */
function firstOpen(piece: EvidenceView, leeruitkomst: string, ticked: readonly (string | null)[]): number {
  const open = ticked.findIndex((gedragsindicator) => {
    const link = linkAt(piece, { leeruitkomst, gedragsindicator });
    return link !== undefined && !isExplained(link);
  });
  return Math.max(open, 0);
}
