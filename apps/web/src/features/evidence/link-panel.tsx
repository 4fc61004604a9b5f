import type { EvidenceView, FrameworkView, LinkView } from '@bewijskracht/contracts';
import { offersFor } from '@bewijskracht/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { gedragsindicatorIn, leeruitkomstIn } from '../../lib/framework.ts';
import type { Autosave } from '../../lib/use-autosave.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useWords } from '../../ui/words.text.ts';
import { evidenceQuery, useLibraryActs } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';
import { linkAt, LinkForm, type LinkPlace, type LinkTexts } from './link-form.tsx';
import { LinkLook } from './link-look.tsx';
import { LinkSuggestion } from './link-suggestion.tsx';

export interface LinkPanelProps {
  readonly framework: FrameworkView;
  readonly place: LinkPlace;
  readonly onClose: () => void;
  /** Opens the same evidence at the same gedragsindicator under another leeruitkomst. */
  readonly onOffer: (place: LinkPlace) => void;
}

/** One cell of the matrix from nearby: what it is about, why it fits, where to see it; nothing to press to save. */
export function LinkPanel(props: LinkPanelProps) {
  const { framework, place } = props;
  const words = useWords();
  const piece = useQuery(evidenceQuery(place.evidenceId));
  const leeruitkomst = leeruitkomstIn(framework, place.leeruitkomst);
  const indicator = place.gedragsindicator ? gedragsindicatorIn(framework, place.gedragsindicator) : undefined;
  return (
    <div className={classes.stack}>
      <div>
        <p className={classes.quiet}>
          {leeruitkomst && words('leeruitkomst', { number: leeruitkomst.number })}
          {!indicator && ` · ${words('asWhole')}`}
        </p>
        <p className={classes.official} lang="nl">
          {indicator?.text ?? leeruitkomst?.displayTitle}
        </p>
      </div>
      <Answer query={piece}>{(found) => <LinkBody key={placeKey(place)} {...props} piece={found} />}</Answer>
    </div>
  );
}

function LinkBody({ framework, place, piece, onClose, onOffer }: LinkPanelProps & { readonly piece: EvidenceView }) {
  const t = useEvidenceText();
  const link = linkAt(piece, place);
  const offers = link ? offersFor(link, framework, piece.links) : [];
  const others = piece.links.filter(
    (other) => other.gedragsindicator === place.gedragsindicator && other.leeruitkomst !== place.leeruitkomst,
  );
  return (
    <>
      <LinkForm place={place} link={link}>
        {(value, autosave) => (
          <>
            {place.gedragsindicator && <LinkSuggestion others={others} value={value} />}
            <LinkLook piece={piece} whereToSee={value.whereToSee} />
            <LinkActs place={place} link={link} value={value} autosave={autosave} onClose={onClose} />
          </>
        )}
      </LinkForm>
      {offers.length > 0 && (
        <section className={classes.offers}>
          <h3>{t('link.offersTitle')}</h3>
          <p className={classes.quiet}>{t('link.offersText')}</p>
          <ul>
            {offers.map((offer) => (
              <li key={offer.leeruitkomst}>
                <ActionWord onClick={() => onOffer({ ...place, leeruitkomst: offer.leeruitkomst })}>
                  {t('link.offer', { leeruitkomst: offer.leeruitkomst })}
                </ActionWord>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <Link to="/bewijs/$id" params={{ id: piece.id }}>
          {t('link.toPiece')}
        </Link>
      </p>
    </>
  );
}

interface LinkActsProps {
  readonly place: LinkPlace;
  readonly link: LinkView | undefined;
  readonly value: LinkTexts;
  readonly autosave: Autosave<LinkTexts>;
  readonly onClose: () => void;
}

function LinkActs({ place, link, value, autosave, onClose }: LinkActsProps) {
  const t = useEvidenceText();
  const acts = useLibraryActs();
  const [asking, setAsking] = useState(false);
  const written = value.motivation.trim() !== '' || value.whereToSee.trim() !== '';
  const close = async () => {
    await autosave.flush();
    onClose();
  };
  const claim = async () => {
    await acts.link({ ...place, motivation: '', whereToSee: '' });
    onClose();
  };
  const remove = async () => {
    await autosave.flush();
    if (link) await acts.unlink(place.evidenceId, link.id);
    onClose();
  };
  return (
    <div className={classes.acts}>
      {link && <StateMark state={value.motivation.trim() && value.whereToSee.trim() ? 'claimed' : 'claimedWithout'} />}
      <Button kind="second" onClick={() => void (link || written ? close() : claim())}>
        {t(link || written ? 'link.done' : 'link.claimOnly')}
      </Button>
      {link && (
        <ActionWord tone="refusal" onClick={() => (written ? setAsking(true) : void remove())}>
          {t('link.remove')}
        </ActionWord>
      )}
      <ConfirmAct
        open={asking}
        title={t('link.removeTitle')}
        act={t('link.removeAct')}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        <p>{t('link.removeText')}</p>
      </ConfirmAct>
    </div>
  );
}

const placeKey = ({ evidenceId, leeruitkomst, gedragsindicator }: LinkPlace) =>
  [evidenceId, leeruitkomst, gedragsindicator].join('|');
