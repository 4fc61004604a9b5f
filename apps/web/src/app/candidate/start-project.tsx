import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { evidenceQuery } from '../../features/evidence/evidence.api.ts';
import { FirstProject, type Project } from '../../features/evidence/first-project.tsx';
import type { Autosave } from '../../lib/use-autosave.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { useStartText } from './start.text.ts';
import { useStartSteps } from './use-start-steps.ts';

export interface StartProjectProps {
  /** The piece made in an earlier visit; the address gets it as soon as there is one. */
  readonly begunWith: string | undefined;
}

/** "Vertel over één project"; the piece is made by the first words, so leaving loses nothing. */
export function StartProject({ begunWith }: StartProjectProps) {
  // What the page began with: once the piece is made, the form that made it stays.
  const [id] = useState(begunWith);
  return id === undefined ? <NewProject /> : <KnownProject id={id} />;
}

function KnownProject({ id }: { readonly id: string }) {
  const piece = useQuery(evidenceQuery(id));
  return (
    <Answer query={piece}>
      {(found) => (
        <FirstProject key={id} piece={found} onMade={() => undefined}>
          {(_value, autosave) => <Next autosave={autosave} made={() => id} />}
        </FirstProject>
      )}
    </Answer>
  );
}

function NewProject() {
  const goTo = useStartSteps();
  const made = useRef<string>(undefined);
  const keep = (id: string) => {
    made.current = id;
    goTo({ stap: 'project', bewijs: id }, true);
  };
  return (
    <FirstProject piece={undefined} onMade={keep}>
      {(_value, autosave) => <Next autosave={autosave} made={() => made.current} />}
    </FirstProject>
  );
}

interface NextProps {
  readonly autosave: Autosave<Project>;
  readonly made: () => string | undefined;
}

function Next({ autosave, made }: NextProps) {
  const t = useStartText();
  const goTo = useStartSteps();
  const { trigger, formState } = useFormContext<Project>();
  const [busy, setBusy] = useState(false);
  const goOn = async () => {
    setBusy(true);
    const right = await trigger(undefined, { shouldFocus: true });
    if (right) await autosave.flush();
    setBusy(false);
    const id = made();
    if (right && id) goTo({ stap: 'laat-zien', bewijs: id });
  };
  return (
    <div>
      <Button loading={busy || formState.isValidating} onClick={() => void goOn()}>
        {t('next')}
      </Button>
    </div>
  );
}
