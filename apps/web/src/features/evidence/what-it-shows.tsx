import type { EvidenceView, FrameworkView, LeeruitkomstView } from '@bewijskracht/contracts';
import { isExplained } from '@bewijskracht/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { gedragsindicatorenUnder } from '../../lib/framework.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Checkbox } from '../../ui/mantine/fields.ts';
import { Notice } from '../../ui/notice.tsx';
import { evidenceQuery, useLibraryActs } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';
import { linkAt } from './link-form.tsx';

export interface WhatItShowsProps {
  readonly framework: FrameworkView;
  readonly leeruitkomst: LeeruitkomstView;
  readonly evidenceId: string;
  /** Goes on to explain one of the ticks. */
  readonly onExplain: (gedragsindicator: string | null) => void;
}

/** "Wat laat dit zien?": tick what one recognises in a piece; a tick is a claim, to be explained later. */
export function WhatItShows({ evidenceId, ...rest }: WhatItShowsProps) {
  const piece = useQuery(evidenceQuery(evidenceId));
  return <Answer query={piece}>{(found) => <Ticks {...rest} piece={found} />}</Answer>;
}

interface TicksProps extends Omit<WhatItShowsProps, 'evidenceId'> {
  readonly piece: EvidenceView;
}

function Ticks({ framework, leeruitkomst, piece, onExplain }: TicksProps) {
  const t = useEvidenceText();
  const acts = useLibraryActs();
  // Ticked on screen at once; the server's answer follows, and the boxes stay usable meanwhile.
  const [ticked, setTicked] = useState<ReadonlyMap<string | null, boolean>>(new Map());
  const [failed, setFailed] = useState(false);
  const tick = async (gedragsindicator: string | null, wanted: boolean) => {
    const place = { evidenceId: piece.id, leeruitkomst: leeruitkomst.code, gedragsindicator };
    const link = linkAt(piece, place);
    setTicked((now) => new Map(now).set(gedragsindicator, wanted));
    setFailed(false);
    try {
      if (wanted && !link) await acts.link({ ...place, motivation: '', whereToSee: '' });
      if (!wanted && link) await acts.unlink(piece.id, link.id);
    } catch {
      setFailed(true);
    }
    setTicked((now) => new Map([...now].filter(([code]) => code !== gedragsindicator)));
  };
  const line = (code: string | null, label: string, also: readonly string[]) => {
    const link = linkAt(piece, { leeruitkomst: leeruitkomst.code, gedragsindicator: code });
    const fixed = link !== undefined && (isExplained(link) || link.motivation.trim() !== '');
    const elsewhere = also.length > 0 ? t('shows.alsoUnder', { leeruitkomsten: also.join(', ') }) : undefined;
    return (
      <div key={code ?? 'whole'} className={classes.tick}>
        <Checkbox
          checked={ticked.get(code) ?? link !== undefined}
          label={code === null ? label : <span lang="nl">{label}</span>}
          description={fixed ? t('shows.explained') : elsewhere}
          onChange={(event) => {
            if (!fixed && !ticked.has(code)) void tick(code, event.currentTarget.checked);
          }}
        />
        {link && (
          <ActionWord
            aria-label={t(isExplained(link) ? 'shows.changeNamed' : 'shows.explainNamed', { place: label })}
            onClick={() => onExplain(code)}
          >
            {t(isExplained(link) ? 'shows.change' : 'shows.explain')}
          </ActionWord>
        )}
      </div>
    );
  };
  return (
    <fieldset className={classes.ticks}>
      <legend className={classes.legend}>{t('shows.title')}</legend>
      <p className={classes.quiet}>{t('shows.text')}</p>
      {failed && <Notice tone="refusal" live title={t('shows.failed')} />}
      {line(null, t('shows.whole'), [])}
      {gedragsindicatorenUnder(framework, leeruitkomst).map((indicator) =>
        line(
          indicator.code,
          indicator.text,
          indicator.leeruitkomsten.filter((code) => code !== leeruitkomst.code),
        ),
      )}
    </fieldset>
  );
}
