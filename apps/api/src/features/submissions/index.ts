export { SubmissionsModule } from './submissions.module.ts';
export { DossierReader } from './dossier.reader.ts';
export { CoordinatorReader } from './coordinator.reader.ts';
export { presentClock } from './clock.ts';
export type { ClockFacts } from './clock.ts';
export { presentReadiness } from './submissions.presenter.ts';
