export { MirrorService } from './mirror/mirror.service.ts';
export { CredentialsModule } from './credentials.module.ts';
export { HolderPost } from './holder-post.ts';
export { RegistrationService } from './registration.service.ts';
export type { Earned } from './registration.service.ts';
