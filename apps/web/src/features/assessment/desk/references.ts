import type { DragEvent } from 'react';

const EVIDENCE = 'application/x-bewijskracht-evidence';

/** Takes a piece of evidence along in a drag: by name into a text, as itself into a list of evidence. */
export function startDragging(event: DragEvent, piece: { readonly evidenceId: string; readonly title: string }): void {
  event.dataTransfer.setData('text/plain', piece.title);
  event.dataTransfer.setData(EVIDENCE, piece.evidenceId);
  event.dataTransfer.effectAllowed = 'copy';
}

/** Whether what hangs above a list is a piece of evidence. */
export function isDraggedEvidence(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(EVIDENCE);
}

/** The piece that was dropped, or `undefined`. */
export function droppedEvidence(event: DragEvent): string | undefined {
  return event.dataTransfer.getData(EVIDENCE) || undefined;
}

/**
 * Writes words into a field where the cursor stands, as if they were typed. React reads the field's value on `input`,
 * so its own state follows.
 */
export function writeAtCursor(field: HTMLTextAreaElement, words: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const before = value.slice(0, selectionStart);
  const spaced = `${before === '' || /\s$/.test(before) ? '' : ' '}${words}`;
  field.setRangeText(spaced, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A text with a reference behind it. */
export function withReference(text: string, words: string): string {
  return [text.trimEnd(), words].filter(Boolean).join(' ');
}
