import type { DossierView, FrameworkView, LeeruitkomstView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { gedragsindicatorIn, leeruitkomstIn } from '../../lib/framework.ts';
import { joinFacts } from '../../lib/join-facts.ts';
import { ClampedText } from '../clamped-text.tsx';
import { SidePanel } from '../side-panel.tsx';
import { useWords } from '../words.text.ts';
import { Mark } from '../state-mark.tsx';
import classes from './dossier.module.css';
import { useDossierText } from './dossier.text.ts';
import { DossierPiece, type DossierEvidence } from './dossier-piece.tsx';
import { findPlace, type Place } from '../viewer/place.ts';

export interface DossierProps {
  readonly dossier: DossierView;
  readonly framework: FrameworkView;
}

interface Opened {
  readonly piece: DossierEvidence;
  readonly at: Place | undefined;
}

/** A submission as it is read: what is claimed, with what, why, and where to see it. Evidence opens beside it. */
export function Dossier({ dossier, framework }: DossierProps) {
  const t = useDossierText();
  const [opened, setOpened] = useState<Opened>();
  const open = (evidenceId: string, whereToSee: string) => {
    const piece = dossier.evidence.find((each) => each.id === evidenceId);
    if (piece) setOpened({ piece, at: findPlace(whereToSee) });
  };
  return (
    <div className={classes.dossier}>
      <DossierSummary dossier={dossier} />
      {dossier.leeruitkomsten.map(({ code, explanation }) => {
        const leeruitkomst = leeruitkomstIn(framework, code);
        return (
          leeruitkomst && (
            <Claimed
              key={code}
              dossier={dossier}
              framework={framework}
              leeruitkomst={leeruitkomst}
              explanation={explanation}
              open={open}
            />
          )
        );
      })}
      <SidePanel
        wide
        open={opened !== undefined}
        title={opened?.piece.title ?? t('files')}
        onClose={() => setOpened(undefined)}
      >
        {opened && <DossierPiece piece={opened.piece} at={opened.at} />}
      </SidePanel>
    </div>
  );
}

/** "K-0003 · 2 leeruitkomsten · 9 stukken bewijs · 14 bestanden". */
export function DossierSummary({ dossier }: Pick<DossierProps, 'dossier'>) {
  const t = useDossierText();
  const files = dossier.evidence.reduce((total, piece) => total + piece.files.length, 0);
  return (
    <p className={classes.summary}>
      {joinFacts([
        dossier.candidateNumber,
        t('leeruitkomsten', { count: dossier.leeruitkomsten.length }),
        t('pieces', { count: dossier.evidence.length }),
        t('files', { count: files }),
      ])}
    </p>
  );
}

interface ClaimedProps extends DossierProps {
  readonly leeruitkomst: LeeruitkomstView;
  readonly explanation: string;
  readonly open: (evidenceId: string, whereToSee: string) => void;
}

function Claimed({ dossier, framework, leeruitkomst, explanation, open }: ClaimedProps) {
  const t = useDossierText();
  const words = useWords();
  const links = dossier.links.filter((link) => link.leeruitkomst === leeruitkomst.code);
  const places = [null, ...leeruitkomst.gedragsindicatoren].filter((code) =>
    links.some((link) => link.gedragsindicator === code),
  );
  const without = leeruitkomst.gedragsindicatoren.length - places.filter((code) => code !== null).length;
  return (
    <section className={classes.leeruitkomst} aria-label={words('leeruitkomst', { number: leeruitkomst.number })}>
      <p className={classes.number}>{words('leeruitkomst', { number: leeruitkomst.number })}</p>
      <h2 className={classes.title} lang="nl">
        {leeruitkomst.displayTitle}
      </h2>
      <ClampedText text={leeruitkomst.description} lang="nl" />
      <h3 className={classes.heading}>{t('explanation')}</h3>
      <p className={classes.written}>{explanation || t('noExplanation')}</p>
      {places.length === 0 && <p className={classes.quiet}>{t('noLinks')}</p>}
      {places.map((code) => (
        <section key={code ?? 'whole'} className={classes.place}>
          {code === null ? (
            <h3 className={classes.heading}>{words('asWhole')}</h3>
          ) : (
            <h3 className={classes.indicator} lang="nl">
              {gedragsindicatorIn(framework, code)?.text ?? code}
            </h3>
          )}
          <ul className={classes.links}>
            {links
              .filter((link) => link.gedragsindicator === code)
              .map((link) => (
                <DossierClaim key={link.evidenceId} link={link} dossier={dossier} open={open} />
              ))}
          </ul>
        </section>
      ))}
      {without > 0 && <p className={classes.quiet}>{t('withoutEvidence', { count: without })}</p>}
    </section>
  );
}

interface ClaimProps {
  readonly link: DossierView['links'][number];
  readonly dossier: DossierView;
  readonly open: (evidenceId: string, whereToSee: string) => void;
}

function DossierClaim({ link, dossier, open }: ClaimProps) {
  const t = useDossierText();
  const title = dossier.evidence.find((piece) => piece.id === link.evidenceId)?.title ?? '';
  const explained = link.motivation.trim() !== '' && link.whereToSee.trim() !== '';
  return (
    <li className={classes.claim}>
      <Mark state={explained ? 'claimed' : 'claimedWithout'} />
      <div>
        <button type="button" className={classes.open} onClick={() => open(link.evidenceId, '')}>
          {title}
        </button>
        <p className={classes.written}>{link.motivation || t('noMotivation')}</p>
        {link.whereToSee && (
          <p className={classes.where}>
            {t('whereToSee')}:{' '}
            <button
              type="button"
              className={classes.open}
              aria-label={t('openAt', { title, place: link.whereToSee })}
              onClick={() => open(link.evidenceId, link.whereToSee)}
            >
              {link.whereToSee}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
