import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { RefreshSession } from './actions/refresh-session.js';
import { SignIn } from './actions/sign-in.js';
import { SignOut } from './actions/sign-out.js';
import { AuditEvents } from './data/audit-events.js';
import { Passwords } from './data/passwords.js';
import { Sessions } from './data/sessions.js';
import { Units } from './data/units.js';
import { AuthGuard } from './http/auth.guard.js';
import { IdentityController } from './http/identity.controller.js';
import { RouteCheck } from './http/route-check.js';
import { SessionsController } from './http/sessions.controller.js';

/** Accounts, units, memberships, sessions and the one guard. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [SessionsController, IdentityController],
  providers: [
    Passwords,
    Sessions,
    Units,
    AuditEvents,
    SignIn,
    RefreshSession,
    SignOut,
    RouteCheck,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [Passwords, Units, RouteCheck],
})
export class IdentityModule {}
