import { useState } from 'react';
import { daysBetween, writeDate } from '../lib/dates.ts';
import { useLanguage } from '../lib/i18n.ts';
import classes from './clock.module.css';
import { useUiText } from './ui.text.ts';

export interface ClockProps {
  /** Where it stands, in words: "ingediend". */
  readonly stage: string;
  /** Who must act, in words; `you` when it is the reader, nothing when nobody must. */
  readonly owner?: string | undefined;
  readonly you?: boolean;
  /** Whole days since it came to this owner; the first day is 1. */
  readonly day?: number | undefined;
  readonly since?: string | undefined;
  readonly latestOn?: string | null | undefined;
}

/** "ingediend · bij de beoordelaars · dag 6 van 30, uiterlijk 14 december 2026": always the same four facts. */
export function Clock({ stage, owner, you = false, day, since, latestOn }: ClockProps) {
  const t = useUiText();
  const [language] = useLanguage();
  const [today] = useState(() => new Date());
  const left = latestOn ? daysBetween(today, latestOn) : undefined;
  const total = since && latestOn ? daysBetween(since, latestOn) : undefined;
  const urgent = you && left !== undefined && left <= 7;
  return (
    <p className={classes.clock} data-late={left !== undefined && left < 0} data-urgent={urgent}>
      <span>{stage}</span>
      {(you || owner) && <span>{you ? t('clock.you') : t('clock.at', { owner: owner ?? '' })}</span>}
      {day !== undefined && (
        <span>{total !== undefined && total >= day ? t('clock.dayOf', { day, total }) : t('clock.day', { day })}</span>
      )}
      {latestOn && <span>{t('clock.latest', { date: writeDate(latestOn, language) })}</span>}
      {left !== undefined && (left < 0 || urgent) && (
        <strong>
          {left < 0
            ? t('clock.late', { count: -left })
            : left === 0
              ? t('clock.today')
              : t('clock.daysLeft', { count: left })}
        </strong>
      )}
    </p>
  );
}
