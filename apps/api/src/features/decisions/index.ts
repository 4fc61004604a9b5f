export { DecisionsModule } from './decisions.module.ts';
