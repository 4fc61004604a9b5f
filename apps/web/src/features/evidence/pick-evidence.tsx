import { NewEvidenceRequest, type EvidenceView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/mantine/fields.ts';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../ui/words.text.ts';
import { libraryQuery, useLibraryActs } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';
import { matches } from './search.ts';

export interface PickEvidenceProps {
  /** Pieces that are there already; they can be opened, and say so. */
  readonly isLinked: (piece: EvidenceView) => boolean;
  readonly onPick: (evidenceId: string) => void;
}

/** Choose from the library, or make a new piece with only a title; usable with sixty pieces. */
export function PickEvidence({ isLinked, onPick }: PickEvidenceProps) {
  const t = useEvidenceText();
  const words = useWords();
  const library = useQuery(libraryQuery);
  const [search, setSearch] = useState('');
  return (
    <div className={classes.stack}>
      <Answer query={library}>
        {({ evidence }) => {
          const found = evidence.filter((piece) => matches(piece, search));
          return (
            <>
              {evidence.length > 5 && (
                <TextInput
                  type="search"
                  label={t('pick.search')}
                  value={search}
                  onChange={(event) => setSearch(event.currentTarget.value)}
                />
              )}
              {found.length === 0 && (
                <p className={classes.quiet} role="status">
                  {t(evidence.length === 0 ? 'pick.noneAtAll' : 'pick.none')}
                </p>
              )}
              <ul className={classes.choices}>
                {found.map((piece) => (
                  <li key={piece.id}>
                    <button type="button" onClick={() => onPick(piece.id)}>
                      <span className={classes.choiceTitle}>{piece.title}</span>
                      <span className={classes.quiet}>
                        {words(`kind.${piece.kind}`)}
                        {isLinked(piece) && ` · ${t('pick.linked')}`}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Answer>
      <NewPiece onMade={onPick} />
    </div>
  );
}

const OnlyTitle = NewEvidenceRequest.pick({ title: true });

function NewPiece({ onMade }: { readonly onMade: (evidenceId: string) => void }) {
  const t = useEvidenceText();
  const acts = useLibraryActs();
  const { form, sent } = useKeptForm(OnlyTitle, 'evidence.new-title', { title: '' });
  const make = async ({ title }: { title: string }) => {
    const { id } = await acts.add({ title });
    sent();
    onMade(id);
  };
  return (
    <section className={classes.newPiece}>
      <h3>{t('pick.new')}</h3>
      <Form form={form} label={t('pick.new')} onSubmit={make}>
        <TextField control={form.control} name="title" label={t('pick.newName')} hint={t('add.nameHint')} />
        <div>
          <Button kind="second" type="submit" loading={form.formState.isSubmitting}>
            {t('pick.newAct')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
