export { EvidenceModule } from './evidence.module.ts';
export { LibraryReader } from './library.reader.ts';
export type { Library } from './library.reader.ts';
export { presentExplanation, presentLink } from './evidence.presenter.ts';
