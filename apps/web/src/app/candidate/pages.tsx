import { useParams } from '@tanstack/react-router';
import { EvidencePage } from '../../features/evidence/evidence-page.tsx';
import { RoundPage } from '../../features/submissions/round-page.tsx';
import { OwnPortfolio, titleIn } from './own-portfolio.tsx';

/** One piece of evidence, in the framework of one's own portfolio. */
export function OwnEvidencePage() {
  const { id } = useParams({ from: '/candidate/bewijs/$id' });
  return <OwnPortfolio>{({ framework }) => <EvidencePage id={id} framework={framework} />}</OwnPortfolio>;
}

/** One round, with the titles of one's own evidence. */
export function OwnRoundPage() {
  const { id } = useParams({ from: '/candidate/aanvragen/$id' });
  return (
    <OwnPortfolio>
      {({ matrix, framework }) => <RoundPage id={id} framework={framework} titleOf={titleIn(matrix)} />}
    </OwnPortfolio>
  );
}
