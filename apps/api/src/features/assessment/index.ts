export { AssessmentModule } from './assessment.module.ts';
export { AssessmentCommands } from './assessment.commands.ts';
export type { SentBack } from './assessment.commands.ts';
