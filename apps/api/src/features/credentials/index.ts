export { MirrorService } from './mirror/mirror.service.ts';
export { ConformanceModule } from './conformance/conformance.module.ts';
export { SuitesService, TEST_ORGANISATION } from './conformance/suites.service.ts';
export { issueToken, verifyToken } from './conformance/tokens.ts';
export type { TokenFeature } from './conformance/tokens.ts';
export { CredentialsModule } from './credentials.module.ts';
export { HolderPost } from './holder-post.ts';
export { RegistrationService } from './registration.service.ts';
export type { Earned } from './registration.service.ts';
