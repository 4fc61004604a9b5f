import type { AssessmentView, FrameworkView, InterviewContent } from '@bewijskracht/contracts';
import { leeruitkomstIn } from '../../../lib/framework.ts';
import { newId } from '../../../lib/new-id.ts';

/** What a question or a note is about: a gedragsindicator, or the leeruitkomst as a whole. */
export interface Topic {
  readonly leeruitkomst: string;
  readonly gedragsindicator: string | null;
}

type Line = InterviewContent['questions'][number];

/** Whether a question or note is about this. */
export const isAbout = (topic: Topic) => (line: Topic) =>
  line.leeruitkomst === topic.leeruitkomst && line.gedragsindicator === topic.gedragsindicator;

/** What to talk about with one leeruitkomst: the whole, and the gedragsindicatoren that were asked about, differ or were noted. */
export function topicsOf(
  content: InterviewContent,
  leeruitkomst: string,
  { desk, framework }: { readonly desk: AssessmentView; readonly framework: FrameworkView },
): readonly Topic[] {
  const lines: readonly Topic[] = [...content.questions, ...content.notes, ...desk.differences];
  const codes = leeruitkomstIn(framework, leeruitkomst)?.gedragsindicatoren ?? [];
  const discussed = codes.filter((code) => lines.some(isAbout({ leeruitkomst, gedragsindicator: code })));
  return [null, ...discussed].map((gedragsindicator) => ({ leeruitkomst, gedragsindicator }));
}

/** The report with an empty question added. */
export function withQuestion(content: InterviewContent, topic: Topic): InterviewContent {
  return { ...content, questions: [...content.questions, { id: newId(), ...topic, text: '' }] };
}

/** The report with a question or note rewritten, or (null) taken out. */
export function withLine(
  content: InterviewContent,
  kind: 'questions' | 'notes',
  { id, text }: { readonly id: string; readonly text: string | null },
): InterviewContent {
  const lines = text === null ? content[kind].filter((line) => line.id !== id) : content[kind].map(rewrite(id, text));
  return { ...content, [kind]: lines };
}

/** The report with what was said about a topic; the first words make the note. */
export function withNote(content: InterviewContent, topic: Topic, text: string): InterviewContent {
  const known = content.notes.find(isAbout(topic));
  if (known) return withLine(content, 'notes', { id: known.id, text });
  return { ...content, notes: [...content.notes, { id: newId(), ...topic, text }] };
}

/** What is worth saving: a question or note without words is none. */
export function withoutEmpty(content: InterviewContent): InterviewContent {
  const filled = (line: Line) => line.text.trim() !== '';
  return { ...content, questions: content.questions.filter(filled), notes: content.notes.filter(filled) };
}

const rewrite = (id: string, text: string) => (line: Line) => (line.id === id ? { ...line, text } : line);
