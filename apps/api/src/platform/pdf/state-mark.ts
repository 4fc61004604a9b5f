/** The marks a paper can carry: outcomes of a judgement, and what was only claimed (LOOK "State marks"). */
export const STATE_MARKS = ['shown', 'partlyShown', 'notShown', 'notJudgeable', 'claimed', 'claimedBare'] as const;
export type StateMark = (typeof STATE_MARKS)[number];

/** Where a mark goes: its centre, its size and its ink. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
}

/** Draws a mark as vectors, so that it looks the same whatever fonts a reader has. The word beside it is the caller's. */
export function drawMark(doc: PDFKit.PDFDocument, mark: StateMark, place: MarkPlace): void {
  const radius = place.size * 0.33;
  doc
    .save()
    .lineWidth(place.size * 0.09)
    .strokeColor(place.color)
    .fillColor(place.color);
  DRAW[mark](doc, place, radius);
  doc.restore();
}

type Draw = (doc: PDFKit.PDFDocument, place: MarkPlace, radius: number) => void;

const DRAW: Readonly<Record<StateMark, Draw>> = {
  shown: (doc, { x, y }, radius) => doc.circle(x, y, radius).fillAndStroke(),
  partlyShown: (doc, { x, y }, radius) => {
    doc.circle(x, y, radius).stroke();
    doc.path(`M ${x} ${y - radius} A ${radius} ${radius} 0 0 0 ${x} ${y + radius} Z`).fill();
  },
  notShown: (doc, { x, y }, radius) => doc.circle(x, y, radius).stroke(),
  notJudgeable: (doc, { x, y }, radius) => doc.circle(x, y, radius * 0.3).fill(),
  claimed: (doc, place, radius) => diamond(doc, place, radius).stroke(),
  claimedBare: (doc, place, radius) =>
    diamond(doc, place, radius)
      .dash(radius * 0.5, { space: radius * 0.4 })
      .stroke()
      .undash(),
};

function diamond(doc: PDFKit.PDFDocument, { x, y }: MarkPlace, radius: number): PDFKit.PDFDocument {
  const reach = radius * 1.2;
  return doc.polygon([x, y - reach], [x + reach, y], [x, y + reach], [x - reach, y]);
}
