import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import classes from './hover-words.module.css';

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/**
 * Shows the word of a mark on hover and on focus for everything inside that carries `data-word`: one bubble for
 * hundreds of cells. Screen readers have the cell's own name, so the bubble is not for them.
 */
export function HoverWords({ children }: { readonly children: ReactNode }) {
  const [word, setWord] = useState<Word>();
  const show = (event: PointerEvent | FocusEvent) => {
    const marked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-word]') : null;
    const text = marked?.dataset['word'];
    if (!marked || !text) return setWord(undefined);
    const { left, width, top } = marked.getBoundingClientRect();
    setWord({ text, left: left + width / 2, top });
  };
  const hide = () => setWord(undefined);
  const dismiss = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
  };
  return (
    <div
      role="presentation"
      onPointerOver={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onScrollCapture={hide}
      onKeyDown={dismiss}
    >
      {children}
      {word && (
        <div
          className={classes.bubble}
          style={{ left: `clamp(8.5rem, ${word.left}px, calc(100vw - 8.5rem))`, top: word.top }}
          aria-hidden="true"
        >
          {word.text}
        </div>
      )}
    </div>
  );
}
