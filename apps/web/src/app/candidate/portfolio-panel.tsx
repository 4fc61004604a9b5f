import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkPanel } from '../../features/evidence/link-panel.tsx';
import { PickEvidence } from '../../features/evidence/pick-evidence.tsx';
import { WhatItShows } from '../../features/evidence/what-it-shows.tsx';
import { leeruitkomstIn } from '../../lib/framework.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useCandidateText } from './candidate.text.ts';
import { titleIn, type OwnPortfolioFacts } from './own-portfolio.tsx';
import { WHOLE, type PortfolioSearch } from './places.ts';
import classes from './portfolio.module.css';

/** What stands beside the matrix: one cell, a choice of evidence, or what a piece shows. The address says which. */
export function PortfolioPanel({ open, matrix, framework }: OwnPortfolioFacts & { readonly open: boolean }) {
  const t = useCandidateText();
  const search = useSearch({ from: '/candidate/portfolio' });
  const navigate = useNavigate();
  const goTo = (next: PortfolioSearch, replace = true) =>
    void navigate({ to: '/portfolio', search: next, replace, resetScroll: false });
  const { lu, gi, bewijs, toon } = search;
  const leeruitkomst = lu ? leeruitkomstIn(framework, lu) : undefined;
  const close = () => goTo(lu ? { lu } : {});
  const title = bewijs ? titleIn(matrix)(bewijs) : '';

  const panel = (): { title: string; body: ReactNode } | undefined => {
    if (!leeruitkomst || !lu) return undefined;
    if (toon === 'kies')
      return {
        title: t('portfolio.pick'),
        body: (
          <PickEvidence
            isLinked={(piece) =>
              piece.links.some(
                (link) => link.leeruitkomst === lu && (gi === undefined || link.gedragsindicator === codeOf(gi)),
              )
            }
            onPick={(picked) => goTo(gi ? { lu, gi, bewijs: picked } : { lu, bewijs: picked, toon: 'laat-zien' })}
          />
        ),
      };
    if (bewijs && toon === 'laat-zien')
      return {
        title: t('portfolio.shows', { title }),
        body: (
          <div className={classes.panel}>
            <p className={classes.official} lang="nl">
              {leeruitkomst.displayTitle}
            </p>
            <WhatItShows
              framework={framework}
              leeruitkomst={leeruitkomst}
              evidenceId={bewijs}
              onExplain={(code) => goTo({ lu, bewijs, gi: code ?? WHOLE }, false)}
            />
            <div>
              <Button kind="second" onClick={close}>
                {t('portfolio.done')}
              </Button>
            </div>
          </div>
        ),
      };
    if (bewijs && gi)
      return {
        title,
        body: (
          <LinkPanel
            framework={framework}
            place={{ evidenceId: bewijs, leeruitkomst: lu, gedragsindicator: codeOf(gi) }}
            onClose={close}
            onOffer={(place) =>
              goTo({ lu: place.leeruitkomst, bewijs: place.evidenceId, gi: place.gedragsindicator ?? WHOLE }, false)
            }
          />
        ),
      };
    return undefined;
  };

  const shown = panel();
  return (
    <SidePanel open={open && shown !== undefined} title={shown?.title ?? ''} onClose={close}>
      {shown?.body}
    </SidePanel>
  );
}

function codeOf(gi: string): string | null {
  return gi === WHOLE ? null : gi;
}
