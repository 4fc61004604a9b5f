import type { FrameworkView, MatrixView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { frameworkQuery } from '../../lib/framework.ts';
import { isNotStarted, matrixQuery } from '../../lib/portfolio.ts';
import { Answer } from '../../ui/answer.tsx';

export interface OwnPortfolioFacts {
  readonly matrix: MatrixView;
  readonly framework: FrameworkView;
}

/** The candidate's portfolio and the framework it works toward; who has none yet goes to the first steps. */
export function OwnPortfolio({ children }: { readonly children: (facts: OwnPortfolioFacts) => ReactNode }) {
  const matrix = useQuery(matrixQuery);
  if (isNotStarted(matrix.error)) return <Navigate to="/portfolio/start" replace />;
  return (
    <Answer query={matrix}>
      {(found) => <WithFramework matrix={found}>{(framework) => children({ matrix: found, framework })}</WithFramework>}
    </Answer>
  );
}

interface WithFrameworkProps {
  readonly matrix: MatrixView;
  readonly children: (framework: FrameworkView) => ReactNode;
}

function WithFramework({ matrix, children }: WithFrameworkProps) {
  const { code, version } = matrix.portfolio.framework;
  const framework = useQuery(frameworkQuery(code, version));
  return <Answer query={framework}>{children}</Answer>;
}

/** What a piece of evidence in the portfolio is called. */
export function titleIn(matrix: MatrixView): (evidenceId: string) => string {
  return (evidenceId) => matrix.evidence.find((piece) => piece.id === evidenceId)?.title ?? '';
}
