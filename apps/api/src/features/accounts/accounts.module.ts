import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsController } from './accounts.controller.ts';
import { AccountsQueries } from './accounts.queries.ts';
import { AccountsService } from './accounts.service.ts';
import { AuthGuard } from './auth.guard.ts';
import { Entrance } from './entrance.ts';
import { LoginThrottle } from './login-throttle.ts';
import { LoginsController } from './logins.controller.ts';
import { LoginsService } from './logins.service.ts';
import { PasswordsController } from './passwords.controller.ts';
import { PasswordsService } from './passwords.service.ts';
import { Sessions } from './sessions.ts';

@Global()
@Module({
  controllers: [AccountsController, PasswordsController, LoginsController],
  providers: [
    AccountsService,
    AccountsQueries,
    PasswordsService,
    LoginsService,
    Sessions,
    Entrance,
    LoginThrottle,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [AccountsService],
})
export class AccountsModule {}
