export { AccountsModule } from './accounts.module.ts';
export { AccountsService } from './accounts.service.ts';
export { hashToken, newToken } from './session-token.ts';
export { hashPassword } from './passwords.ts';
