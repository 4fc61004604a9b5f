import { Invitations } from '../../features/accounts/invitations.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useCoordinatorText } from './coordinator.text.ts';

/** The coordinator brings in candidates, and nobody else. */
export function CandidatesPage() {
  const t = useCoordinatorText();
  return (
    <>
      <PageTitle title={t('candidates.title')} lead={t('candidates.lead')} />
      <Invitations roles={['candidate']} main />
    </>
  );
}
