import { ChangeEvidenceRequest, type EvidenceView } from '@bewijskracht/contracts';
import { isPeriodReversed, STARRT_PARTS, type Starrt } from '@bewijskracht/domain';
import { z } from 'zod';

/** One group of fields of a piece: how it reads on screen, and what is sent when it changed. */
export interface PieceGroup<Input, Output> {
  readonly key: string;
  readonly schema: z.ZodType<Output, Input>;
  readonly valueOf: (piece: EvidenceView) => Input;
}

const fields = ChangeEvidenceRequest;

/** What it is called and what kind it is. */
export const what = group('what', fields.pick({ title: true, kind: true }).required(), ({ title, kind }) => ({
  title,
  kind,
}));

/** An address on the web; an empty box is no address. */
export const address = group(
  'address',
  z.object({ address: z.union([z.literal('').transform(() => null), fields.shape.address.unwrap()]) }),
  (piece) => ({ address: piece.address }),
);

/** When and where; the words for a reversed period come from the screen. */
export const where = (reversed: string) =>
  group(
    'where',
    fields
      .pick({ periodStart: true, periodEnd: true, organisation: true, setting: true, targetGroup: true, scale: true })
      .required()
      .refine((value) => !isPeriodReversed(value), { path: ['periodEnd'], error: reversed }),
    ({ periodStart, periodEnd, organisation, setting, targetGroup, scale }) => ({
      periodStart,
      periodEnd,
      organisation,
      setting,
      targetGroup,
      scale,
    }),
  );

/** What one did oneself. */
export const role = group(
  'role',
  z
    .object({
      ownRole: fields.shape.ownRole.unwrap(),
      together: z.enum(['alone', 'together']),
      ownPart: fields.shape.ownPart.unwrap(),
    })
    .transform(({ together, ...rest }) => ({ ...rest, together: together === 'together' })),
  ({ ownRole, together, ownPart }) => ({
    ownRole,
    together: together ? ('together' as const) : ('alone' as const),
    ownPart,
  }),
);

const NO_REFLECTION = Object.fromEntries(STARRT_PARTS.map((part) => [part, ''])) as Record<keyof Starrt, string>;

/** The six boxes; all empty is no reflection. */
export const reflection = group(
  'reflection',
  fields.shape.reflection
    .unwrap()
    .unwrap()
    .transform((boxes) => ({
      reflection: Object.values(boxes).some((text) => text.trim() !== '') ? boxes : null,
    })),
  (piece) => ({ ...NO_REFLECTION, ...piece.reflection }),
);

/** People who can be recognised. */
export const people = group('people', fields.pick({ people: true }).required(), (piece) => ({ people: piece.people }));

/** Whether AI helped; "yes" counts only with how, until then it isn't stated. */
export const ai = group(
  'ai',
  z
    .object({ used: z.enum(['no', 'yes']).nullable(), how: fields.shape.aiUse.unwrap().unwrap() })
    .transform(({ used, how }) => ({ aiUse: used === 'no' ? '' : used === 'yes' ? how.trim() || null : null })),
  ({ aiUse }) => ({
    used: aiUse === null ? null : aiUse === '' ? ('no' as const) : ('yes' as const),
    how: aiUse ?? '',
  }),
);

function group<Input, Output>(
  key: string,
  schema: z.ZodType<Output, Input>,
  valueOf: (piece: EvidenceView) => Input,
): PieceGroup<Input, Output> {
  return { key, schema, valueOf };
}
