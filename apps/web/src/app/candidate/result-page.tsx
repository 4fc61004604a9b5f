import { useParams } from '@tanstack/react-router';
import { ResultPage } from '../../features/decisions/result-page.tsx';

/** One announced result, for the candidate and for who decided. */
export function AnnouncedResultPage() {
  const { id } = useParams({ from: '/result/resultaten/$id' });
  return <ResultPage id={id} />;
}
