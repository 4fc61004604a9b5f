import { termDay } from '@bewijskracht/domain';
import { useState } from 'react';
import { dayOf, daysBetween, writeDate } from '../lib/dates.ts';
import { useLanguage } from '../lib/i18n.ts';
import classes from './clock.module.css';
import { useUiText } from './ui.text.ts';
import { useTimeLeft } from './use-time-left.ts';

export interface ClockProps {
  /** Where it stands, in words: "ingediend". */
  readonly stage: string;
  /** Who must act, in words; `you` when it is the reader, nothing when nobody must. */
  readonly owner?: string | undefined;
  readonly you?: boolean;
  /** When it came to this owner; nothing when it waits for nobody. */
  readonly since?: string | undefined;
  readonly latestOn?: string | null | undefined;
}

const SOON_DAYS = 7;

/** "ingediend · bij de beoordelaars · dag 6 van 30 · uiterlijk 14 december 2026": always the same four facts. */
export function Clock({ stage, owner, you = false, since, latestOn }: ClockProps) {
  const t = useUiText();
  const [language] = useLanguage();
  const timeLeft = useTimeLeft();
  const [today] = useState(() => new Date());
  const left = latestOn ? daysBetween(today, latestOn) : undefined;
  const urgent = you && left !== undefined && left <= SOON_DAYS;
  return (
    <p className={classes.clock} data-late={left !== undefined && left < 0} data-urgent={urgent}>
      <span>{stage}</span>
      {(you || owner) && <span>{you ? t('clock.you') : t('clock.at', { owner: owner ?? '' })}</span>}
      {since && <Waiting since={since} latestOn={latestOn ?? undefined} today={today} />}
      {latestOn && <span>{t('clock.latest', { date: writeDate(latestOn, language) })}</span>}
      {left !== undefined && (left < 0 || urgent) && <strong>{timeLeft(left)}</strong>}
    </p>
  );
}

interface WaitingProps {
  readonly since: string;
  readonly latestOn: string | undefined;
  readonly today: Date;
}

/** Which day it is; of how many, as long as that is not over. */
function Waiting({ since, latestOn, today }: WaitingProps) {
  const t = useUiText();
  const day = daysBetween(since, today);
  if (day <= 0) return <span>{t('clock.new')}</span>;
  if (latestOn === undefined) return <span>{t('clock.day', { day })}</span>;
  const { total, left } = termDay({ began: dayOf(since), latestOn }, dayOf(today));
  return <span>{left < 0 ? t('clock.day', { day }) : t('clock.dayOf', { day, total })}</span>;
}
