import type { EvidenceView } from '@bewijskracht/contracts';
import { useState, type ReactNode } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { AutosaveForm } from '../../ui/autosave-form.tsx';
import type { PieceGroup } from './piece-groups.ts';
import type { EvidenceWriter } from './use-evidence-writer.ts';

export interface PieceSectionProps<Input extends FieldValues, Output extends FieldValues> {
  readonly piece: EvidenceView;
  readonly writer: EvidenceWriter;
  readonly group: PieceGroup<Input, Output>;
  readonly preview: (value: Input) => ReactNode;
  readonly children: (control: Control<Input, unknown, Output>, value: Input) => ReactNode;
}

/** One group of fields of a piece, that saves itself apart from the others. */
export function PieceSection<Input extends FieldValues, Output extends FieldValues>(
  props: PieceSectionProps<Input, Output>,
) {
  const { piece, writer, group, preview, children } = props;
  const record = `evidence.${piece.id}.${group.key}`;
  // What the page began with: later readings of the piece must not overwrite what somebody is typing.
  const [stored] = useState(() => ({ value: group.valueOf(piece), version: piece.version }));
  return (
    <AutosaveForm
      key={record}
      record={record}
      schema={group.schema}
      stored={stored}
      save={(fields, on) => writer.write(fields, on)}
      reload={() => writer.reload(group.valueOf)}
      preview={preview}
    >
      {(control, _autosave, value) => children(control, value)}
    </AutosaveForm>
  );
}
