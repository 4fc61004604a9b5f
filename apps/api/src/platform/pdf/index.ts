export type { Attachment, Definition, Fact, PaperInfo } from './paper.ts';
export { Paper } from './paper.ts';
export { openPaperSigner } from './signature.ts';
export type { PaperSigner } from './signature.ts';
export type { StateMark } from './state-mark.ts';
export type { TableContent } from './table.ts';
export type { Inline } from './text-layout.ts';
export { STYLES } from './theme.ts';
