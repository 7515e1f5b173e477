import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Housekeeping } from '../platform/index.js';
import { AddUnit } from './actions/add-unit.js';
import { ChangePassword } from './actions/change-password.js';
import { ChangeUnit } from './actions/change-unit.js';
import { CloseUnit } from './actions/close-unit.js';
import { ConfirmSecondFactor } from './actions/confirm-second-factor.js';
import { ConfirmSignature } from './actions/confirm-signature.js';
import { CreateAccount } from './actions/create-account.js';
import { CreateAdmin } from './actions/create-admin.js';
import { DecideMembership } from './actions/decide-membership.js';
import { DisableSecondFactor } from './actions/disable-second-factor.js';
import { EndMembership } from './actions/end-membership.js';
import { EndSession } from './actions/end-session.js';
import { EnrolSecondFactor } from './actions/enrol-second-factor.js';
import { KeepOffice } from './actions/keep-office.js';
import { MakeApiKey } from './actions/make-api-key.js';
import { NoteRead } from './actions/note-read.js';
import { ProposeMembership } from './actions/propose-membership.js';
import { RefreshSession } from './actions/refresh-session.js';
import { RenewRecoveryCodes } from './actions/renew-recovery-codes.js';
import { ReorganizeCommunities } from './actions/reorganize-communities.js';
import { RevokeApiKey } from './actions/revoke-api-key.js';
import { SignIn } from './actions/sign-in.js';
import { SignOut } from './actions/sign-out.js';
import { Accounts } from './data/accounts.js';
import { ApiKeys } from './data/api-keys.js';
import { AuditEvents } from './data/audit-events.js';
import { Memberships } from './data/memberships.js';
import { OldPasswords } from './data/old-passwords.js';
import { AccountData } from './data/account-data.js';
import { Passwords } from './data/passwords.js';
import { Reorganizations } from './data/reorganizations.js';
import { SecondFactors } from './data/second-factors.js';
import { Sessions } from './data/sessions.js';
import { Units } from './data/units.js';
import { AccountsController } from './http/accounts.controller.js';
import { ApiKeysController } from './http/api-keys.controller.js';
import { AuthGuard } from './http/auth.guard.js';
import { Credentials } from './http/credentials.js';
import { AuditEventsController } from './http/audit-events.controller.js';
import { ReorganizationsController } from './http/reorganizations.controller.js';
import { UnitsController } from './http/units.controller.js';
import { LiveSessionsController } from './http/live-sessions.controller.js';
import { MembershipsController } from './http/memberships.controller.js';
import { OwnAccountController } from './http/own-account.controller.js';
import { ReasonGuard } from './http/reason.guard.js';
import { RouteCheck } from './http/route-check.js';
import { SecondFactorController } from './http/second-factor.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { SignatureGuard } from './http/signature.guard.js';

/** Accounts, units, memberships, sessions and the one guard. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [
    SessionsController,
    LiveSessionsController,
    OwnAccountController,
    SecondFactorController,
    ApiKeysController,
    AccountsController,
    MembershipsController,
    UnitsController,
    ReorganizationsController,
    AuditEventsController,
  ],
  providers: [
    AccountData,
    Passwords,
    OldPasswords,
    Sessions,
    Units,
    Reorganizations,
    AuditEvents,
    AddUnit,
    ChangeUnit,
    CloseUnit,
    KeepOffice,
    ReorganizeCommunities,
    SignIn,
    RefreshSession,
    SignOut,
    EndSession,
    ChangePassword,
    SecondFactors,
    ApiKeys,
    MakeApiKey,
    Accounts,
    Memberships,
    ProposeMembership,
    DecideMembership,
    EndMembership,
    CreateAccount,
    CreateAdmin,
    RevokeApiKey,
    EnrolSecondFactor,
    ConfirmSecondFactor,
    ConfirmSignature,
    NoteRead,
    RenewRecoveryCodes,
    DisableSecondFactor,
    Credentials,
    RouteCheck,
    // In this order: who calls, why he reads, and whether he confirms what he signs.
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_GUARD, useClass: ReasonGuard },
    { provide: APP_GUARD, useClass: SignatureGuard },
  ],
  exports: [CreateAdmin, Passwords, Units, RouteCheck],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.housekeeping.add('sessions', () => this.sessions.forgetOld());
  }
}
