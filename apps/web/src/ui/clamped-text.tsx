import { useEffect, useId, useRef, useState } from 'react';
import { ActionWord } from './action-word.tsx';
import classes from './clamped-text.module.css';
import { useUiText } from './ui.text.ts';

export interface ClampedTextProps {
  readonly text: string;
  readonly lang?: string;
}

/** A long official text cut to two lines, that opens in place; a text that fits has nothing to open. */
export function ClampedText({ text, lang }: ClampedTextProps) {
  const t = useUiText();
  const id = useId();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const element = paragraph.current;
    if (!element) return;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [text]);
  return (
    <div>
      <p ref={paragraph} id={id} className={classes.text} data-open={open} lang={lang}>
        {text}
      </p>
      {(cut || open) && (
        <ActionWord aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t(open ? 'readLess' : 'readMore')}
        </ActionWord>
      )}
    </div>
  );
}
