import type { EvidenceView, FrameworkView, LinkView } from '@bewijskracht/contracts';
import { isExplained } from '@bewijskracht/domain';
import { Link } from '@tanstack/react-router';
import { gedragsindicatorIn } from '../../lib/framework.ts';
import { Mark } from '../../ui/state-mark.tsx';
import { useUiText } from '../../ui/ui.text.ts';
import { useWords } from '../../ui/words.text.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';

export interface PieceLinksProps {
  readonly piece: EvidenceView;
  readonly framework: FrameworkView;
}

/** What a piece fits, each line leading to its cell in the portfolio; and the way to link it somewhere new. */
export function PieceLinks({ piece, framework }: PieceLinksProps) {
  const t = useEvidenceText();
  const words = useWords();
  const linked = framework.leeruitkomsten.filter(({ code }) => piece.links.some((link) => link.leeruitkomst === code));
  const others = framework.leeruitkomsten.filter((leeruitkomst) => !linked.includes(leeruitkomst));
  return (
    <section aria-labelledby="past-kop">
      <h2 id="past-kop" className={classes.asideTitle}>
        {t('piece.fits')}
      </h2>
      {linked.length === 0 && <p className={classes.quiet}>{t('piece.fitsNothing')}</p>}
      {linked.map((leeruitkomst) => (
        <div key={leeruitkomst.code} className={classes.fits}>
          <h3 className={classes.fitsTitle}>
            <Link to="/portfolio" search={{ lu: leeruitkomst.code, bewijs: piece.id, toon: 'laat-zien' }}>
              {words('leeruitkomst', { number: leeruitkomst.number })}
            </Link>
          </h3>
          <ul className={classes.todo}>
            {piece.links
              .filter((link) => link.leeruitkomst === leeruitkomst.code)
              .map((link) => (
                <LinkLine key={link.id} link={link} framework={framework} />
              ))}
          </ul>
        </div>
      ))}
      {others.length > 0 && (
        <div className={classes.fits}>
          <h3 className={classes.fitsTitle}>{t('piece.link')}</h3>
          <ul className={classes.todo}>
            {others.map((leeruitkomst) => (
              <li key={leeruitkomst.code}>
                <Link to="/portfolio" search={{ lu: leeruitkomst.code, bewijs: piece.id, toon: 'laat-zien' }}>
                  <span>{leeruitkomst.number}.</span> <span lang="nl">{leeruitkomst.displayTitle}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function LinkLine({ link, framework }: { readonly link: LinkView; readonly framework: FrameworkView }) {
  const t = useEvidenceText();
  const ui = useUiText();
  const state = isExplained(link) ? 'claimed' : 'claimedWithout';
  const indicator = link.gedragsindicator ? gedragsindicatorIn(framework, link.gedragsindicator) : undefined;
  return (
    <li className={classes.linkLine}>
      <Mark state={state} />
      <Link
        to="/portfolio"
        search={{ lu: link.leeruitkomst, bewijs: link.evidenceId, gi: link.gedragsindicator ?? 'geheel' }}
      >
        {indicator ? <span lang="nl">{indicator.text}</span> : t('piece.whole')}
        <span className="visually-hidden">: {ui(`state.${state}`)}</span>
      </Link>
    </li>
  );
}
