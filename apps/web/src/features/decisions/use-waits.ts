import { useDecisionsText } from './decisions.text.ts';

/** "3 dagen", or that it came today. */
export function useWaits(): (days: number) => string {
  const t = useDecisionsText();
  return (days) => (days === 0 ? t('waiting.today') : t('waiting.days', { count: days }));
}
