import { useUiText } from './ui.text.ts';

/** Days until the last one, in words: "nog 12 dagen", "vandaag is de laatste dag", "2 dagen te laat". */
export function useTimeLeft(): (daysLeft: number) => string {
  const t = useUiText();
  return (daysLeft) => {
    if (daysLeft === 0) return t('clock.today');
    return daysLeft < 0 ? t('clock.late', { count: -daysLeft }) : t('clock.daysLeft', { count: daysLeft });
  };
}
