export * from './shared/result.ts';
export * from './accounts/roles.ts';
export * from './portfolios/relation.ts';
export * from './evidence/vocabulary.ts';
export * from './submissions/vocabulary.ts';
export * from './assessment/vocabulary.ts';
export * from './decisions/vocabulary.ts';
