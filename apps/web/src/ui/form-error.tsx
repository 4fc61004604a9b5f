import { useEffect, useRef } from 'react';
import { useFormContext, type FieldError, type FieldErrors } from 'react-hook-form';
import { OfflineError, ProblemError } from '../lib/problem.ts';
import { ActionWord } from './action-word.tsx';
import classes from './form.module.css';
import { Notice } from './notice.tsx';
import { useUiText } from './ui.text.ts';

export interface FormErrorProps {
  /** How often sending failed; each time the summary takes the focus. */
  readonly attempt: number;
  /** What the API said, when it refused. */
  readonly refusal: unknown;
}

/** Above a form that couldn't be sent: what is wrong, with a way to each field. */
export function FormError({ attempt, refusal }: FormErrorProps) {
  const t = useUiText();
  const { formState, setFocus } = useFormContext();
  const summary = useRef<HTMLDivElement>(null);
  const wrong = listErrors(formState.errors);
  const visible = attempt > 0 && (refusal !== undefined || wrong.length > 0);
  const focusedFor = useRef(0);
  useEffect(() => {
    if (!visible || focusedFor.current === attempt) return;
    focusedFor.current = attempt;
    summary.current?.focus();
  }, [attempt, visible]);
  if (!visible) return null;
  return (
    <div ref={summary} tabIndex={-1} role="alert" className={classes.summary}>
      <Notice
        tone="refusal"
        title={
          wrong.length > 0 ? t('error.formTitle', { count: wrong.length }) : (titleOf(refusal) ?? t('error.title'))
        }
      >
        {refusal !== undefined && <p>{sentenceOf(refusal, t('error.formRefused'), t('error.offline'))}</p>}
        {wrong.length > 0 && (
          <ul className={classes.list}>
            {wrong.map(({ name, message }) => (
              <li key={name}>
                <ActionWord onClick={() => setFocus(name)}>{message}</ActionWord>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}

function titleOf(refusal: unknown): string | undefined {
  return refusal instanceof ProblemError ? refusal.title : undefined;
}

function sentenceOf(refusal: unknown, refused: string, offline: string): string {
  if (refusal instanceof OfflineError) return offline;
  return (refusal instanceof ProblemError ? refusal.detail : undefined) ?? refused;
}

interface NamedError {
  readonly name: string;
  readonly message: string;
}

function listErrors(errors: FieldErrors, prefix = ''): NamedError[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || key === 'root') return [];
    const name = `${prefix}${key}`;
    if (isFieldError(error)) return [{ name, message: labelled(name, error.message) }];
    return listErrors(error as FieldErrors, `${name}.`);
  });
}

/** "E-mailadres: Vul dit in."; the label stands in the page already, so it is read from there. */
function labelled(name: string, message: string | undefined): string {
  const element = document.getElementsByName(name)[0];
  const label =
    element?.closest('fieldset:has(> legend)')?.querySelector('legend') ??
    (element instanceof HTMLElement && 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined);
  return [label?.firstChild?.textContent?.replace(/[?:.]$/, ''), message].filter(Boolean).join(': ');
}

function isFieldError(error: object): error is FieldError {
  return 'type' in error && typeof error.type === 'string';
}
