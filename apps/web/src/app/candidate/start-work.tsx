import type { FrameworkView, MatrixView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { frameworkQuery } from '../../lib/framework.ts';
import { Answer } from '../../ui/answer.tsx';
import { useStartText } from './start.text.ts';
import { StartExplain } from './start-explain.tsx';
import { StartFrame } from './start-frame.tsx';
import { StartProject } from './start-project.tsx';
import { stepFor, type StartSearch, type StartStep } from './start-steps.ts';
import { StartShows } from './start-shows.tsx';

export interface StartWorkProps {
  readonly matrix: MatrixView;
  readonly search: StartSearch;
}

/** The steps of somebody with a portfolio: the one in the address, else the first that is left. */
export function StartWork({ matrix, search }: StartWorkProps) {
  const { code, version } = matrix.portfolio.framework;
  const framework = useQuery(frameworkQuery(code, version));
  const at = stepFor(matrix, search);
  if (at === undefined) return <Navigate to="/portfolio" replace />;
  return <Answer query={framework}>{(found) => <Step matrix={matrix} framework={found} at={at} />}</Answer>;
}

interface StepProps {
  readonly matrix: MatrixView;
  readonly framework: FrameworkView;
  readonly at: StartSearch & { readonly stap: StartStep };
}

function Step({ matrix, framework, at }: StepProps) {
  const t = useStartText();
  const title = matrix.evidence.find((piece) => piece.id === at.bewijs)?.title ?? '';
  if (at.stap === 'laat-zien' && at.bewijs)
    return (
      <StartFrame step={at.stap} title={t('shows')} text={t('showsText', { title })} canLeave>
        <StartShows key={at.bewijs} framework={framework} evidenceId={at.bewijs} chosen={at.lu} />
      </StartFrame>
    );
  if (at.stap === 'uitleg' && at.bewijs && at.lu)
    return (
      <StartFrame step={at.stap} title={t('explain')} text={t('explainText', { title })} canLeave>
        <StartExplain framework={framework} evidenceId={at.bewijs} leeruitkomst={at.lu} />
      </StartFrame>
    );
  return (
    <StartFrame step="project" title={t('project')} text={t('projectText')} canLeave>
      <StartProject begunWith={at.bewijs} />
    </StartFrame>
  );
}
