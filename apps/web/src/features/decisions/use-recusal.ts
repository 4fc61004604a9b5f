import { RELATION_KINDS } from '@bewijskracht/domain';
import { useWords } from '../../ui/words.text.ts';
import { useDecisionsText } from './decisions.text.ts';

/** Says why a member keeps out of a case, from the code that the API stores (`related:coach`, `declared:…`). */
export function useRecusal(whose: 'mine' | 'theirs'): (reason: string) => string {
  const t = useDecisionsText();
  const words = useWords();
  return (reason) => {
    const [code, rest] = splitOnce(reason);
    if (code === 'is-the-candidate') return t(`recusal.${whose}.candidate`);
    if (code === 'assessed') return t(`recusal.${whose}.assessed`);
    if (code === 'declared') return t(`recusal.${whose}.declared`, { words: rest });
    const relation = RELATION_KINDS.find((each) => each === rest);
    const called = relation ? words(`relation.${relation}`).toLowerCase() : rest;
    return t(`recusal.${whose}.related`, { relation: called });
  };
}

function splitOnce(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
}
