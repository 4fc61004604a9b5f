import type { RelationKind } from '@bewijskracht/domain';
import { useWords } from '../../ui/words.text.ts';
import { useCoordinatorText } from './coordinator.text.ts';

const PLAIN = {
  'is-the-candidate': 'isTheCandidate',
  appoints: 'appoints',
  'decided-before': 'decidedBefore',
  'assessed-before': 'assessedBefore',
  'on-the-case': 'onTheCase',
} as const;

/** Says in words why somebody can't assess: `relation:coach`, `not-designated-for:LU2`. */
export function useWhyExcluded(): (code: string) => string {
  const t = useCoordinatorText();
  const words = useWords();
  return (code) => {
    const [kind = '', about = ''] = code.split(':');
    if (kind === 'relation')
      return t('appoint.reason.relation', { relation: words(`relation.${about as RelationKind}`) });
    if (kind === 'not-designated-for') return t('appoint.reason.notDesignated', { leeruitkomst: about });
    if (kind.startsWith('designation-not-valid')) return t('appoint.reason.notValid', { leeruitkomst: about });
    const plain = PLAIN[kind as keyof typeof PLAIN];
    return plain === undefined ? code : t(`appoint.reason.${plain}`);
  };
}
