import type { ScoreContent } from '@bewijskracht/contracts';
import { MINIMUM_SAW, onderbouwing } from '@bewijskracht/domain';
import { useMemo } from 'react';
import { leeruitkomstIn } from '../../../lib/framework.ts';
import { joinFacts } from '../../../lib/join-facts.ts';
import { ActionWord } from '../../../ui/action-word.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import { PartFrame, type PartProps } from './part-frame.tsx';
import { asJudgement, asManifest } from './parts.ts';

/** The driepoot: the first two legs fill themselves from marks and links, the third is the assessor's own text. */
export function ReasonsPart({ leeruitkomst, content, change }: PartProps) {
  const t = useDeskText();
  const left = MINIMUM_SAW - content.saw.trim().length;
  return (
    <PartFrame leeruitkomst={leeruitkomst} title={t('part.reasons')}>
      <Legs leeruitkomst={leeruitkomst} content={content} />
      <TextArea
        id={fieldId(leeruitkomst, 'saw')}
        label={t('reasons.saw')}
        hint={
          <>
            {t('reasons.sawHint', { minimum: MINIMUM_SAW })} {left > 0 && t('reasons.sawLeft', { count: left })}
          </>
        }
        rows={4}
        value={content.saw}
        onChange={(saw) => change((now) => ({ ...now, saw }))}
      />
      <TextArea
        id={fieldId(leeruitkomst, 'against')}
        label={t('reasons.against')}
        hint={t('reasons.againstHint')}
        rows={3}
        value={content.against}
        onChange={(against) => change((now) => ({ ...now, against }))}
      />
    </PartFrame>
  );
}

interface LegsProps {
  readonly leeruitkomst: string;
  readonly content: ScoreContent;
}

function Legs({ leeruitkomst, content }: LegsProps) {
  const t = useDeskText();
  const { desk, dossier, framework, read } = useDesk();
  const manifest = useMemo(() => asManifest(desk, dossier, framework), [desk, dossier, framework]);
  const { unit, basis } = onderbouwing(
    leeruitkomst,
    { leeruitkomsten: [asJudgement(leeruitkomst, content)] },
    manifest,
  );
  return (
    <dl className={classes.legs}>
      <div>
        <dt>{t('reasons.unit')}</dt>
        <dd>
          {t('reasons.unitText', {
            title: leeruitkomstIn(framework, leeruitkomst)?.displayTitle ?? leeruitkomst,
            count: unit.gedragsindicatoren.length,
          })}
        </dd>
      </div>
      <div>
        <dt>{t('reasons.basis')}</dt>
        {basis.length === 0 && <dd className={classes.quiet}>{t('reasons.noBasis')}</dd>}
        {basis.map(({ evidenceId, title, gedragsindicatoren, whereToSee }) => (
          <dd key={evidenceId}>
            <ActionWord onClick={() => read(evidenceId, whereToSee[0])}>{title}</ActionWord>{' '}
            <span className={classes.quiet}>
              {joinFacts([...whereToSee, t('reasons.cites', { codes: gedragsindicatoren.join(', ') })])}
            </span>
          </dd>
        ))}
      </div>
    </dl>
  );
}
