import type { LeeruitkomstView } from '@bewijskracht/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage } from '../../lib/i18n.ts';
import { latePanel } from '../../ui/late-panel.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useCandidateText } from './candidate.text.ts';
import { LeeruitkomstSection } from './leeruitkomst-section.tsx';
import { lastOpened, rememberOpened } from './last-opened.ts';
import { OwnPortfolio, type OwnPortfolioFacts } from './own-portfolio.tsx';
import classes from './portfolio.module.css';

const PortfolioPanel = latePanel(() => import('./portfolio-panel.tsx').then((m) => m.PortfolioPanel));

/** The home of a portfolio: one leeruitkomst open at a time, its matrix, and the one next step (LOOK). */
export function PortfolioPage() {
  return <OwnPortfolio>{(facts) => <Portfolio {...facts} />}</OwnPortfolio>;
}

/** Says in the address that the person closed every leeruitkomst. */
const NONE = 'geen';

function Portfolio({ matrix, framework }: OwnPortfolioFacts) {
  const t = useCandidateText();
  const [language] = useLanguage();
  const search = useSearch({ from: '/candidate/portfolio' });
  const navigate = useNavigate();
  const opened = search.lu ?? lastOpened(matrix);
  useEffect(() => rememberOpened(matrix, opened), [matrix, opened]);
  const toggle = (leeruitkomst: LeeruitkomstView) =>
    navigate({
      to: '/portfolio',
      search: { lu: opened === leeruitkomst.code ? NONE : leeruitkomst.code },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageTitle
        title={t('portfolio.title')}
        lead={t('portfolio.lead')}
        above={`${t('portfolio.number', { number: matrix.portfolio.candidateNumber })} · ${t('portfolio.route', {
          decider: matrix.route.decider[language],
          paper: matrix.route.paper[language],
        })}`}
      />
      <div className={classes.leeruitkomsten}>
        {framework.leeruitkomsten.map((leeruitkomst) => {
          const row = matrix.rows.find((each) => each.leeruitkomst === leeruitkomst.code);
          return (
            row && (
              <LeeruitkomstSection
                key={leeruitkomst.code}
                matrix={matrix}
                framework={framework}
                leeruitkomst={leeruitkomst}
                row={row}
                open={opened === leeruitkomst.code}
                onToggle={() => void toggle(leeruitkomst)}
              />
            )
          );
        })}
      </div>
      <p className={classes.elsewhere}>
        <Link to="/bewijs">{t('portfolio.pieces', { count: matrix.evidence.length })}</Link>
        <Link to="/aanvragen">{t('portfolio.rounds')}</Link>
      </p>
      <PortfolioPanel
        open={search.toon === 'kies' || search.bewijs !== undefined}
        matrix={matrix}
        framework={framework}
      />
    </>
  );
}
