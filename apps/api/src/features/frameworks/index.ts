export { caseItemUri } from './case-addresses.ts';
export { FrameworksModule } from './frameworks.module.ts';
export { CaseReader } from './case.reader.ts';
export { FrameworkReader } from './framework.reader.ts';
export type { PublishedFramework } from './framework.reader.ts';
export { OfferReader, presentPolicy, presentRoute } from './offer.reader.ts';
export type { Policy, PolicyRow, RouteRow } from './offer.reader.ts';
