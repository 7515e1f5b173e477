import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Role,
  type Tx,
  advance,
  constraintMeans,
  create,
  now,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { Account } from '../data/account.entity.js';
import { Membership } from '../data/membership.entity.js';
import { rolesOf } from '../data/memberships.js';
import { Unit } from '../data/unit.entity.js';
import { membershipViolations } from '../domain/membership-rules.js';
import { membershipLifecycle } from '../domain/membership.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { KINDS_OF_ROLE, mayDelegate, mayPropose } from '../membership-policies.js';

constraintMeans('membership_one_live', () => refuse.membershipThere({ pointer: '/role' }));

/** A membership to propose. */
export interface MembershipProposal {
  readonly login: string;
  readonly unitId: string;
  readonly role: Role;
  /** By default today. */
  readonly validFrom?: Day;
  /** Last day, inclusive; open when absent. */
  readonly validTo?: Day;
}

/** Proposes an account for a role in a unit; what the unit's lead delegates starts at once. */
@Injectable()
export class ProposeMembership {
  constructor(private readonly database: Database) {}

  /** Its id. 422 with every reason; 403 for another unit's; 409 when the account has that role there. */
  run(actor: Actor, proposal: MembershipProposal): Promise<string> {
    return this.database.transaction(async (tx) => {
      const unit = await tx.findOneBy(Unit, { id: proposal.unitId });
      if (!unit) throw new RuleBroken([refuse.unitUnknown({ pointer: '/unitId' })]);
      if (!mayPropose(actor, unit)) throw new Forbidden([refuse.membershipNotYours()]);
      const account = await accountOf(tx, proposal.login);
      const { role, validTo = null } = proposal;
      const today = dayOf(now(tx));
      const dates = { validFrom: proposal.validFrom ?? today, validTo };
      RuleBroken.unlessEmpty(
        membershipViolations({
          role,
          ...dates,
          today,
          unitKind: unit.kind,
          kindsOfRole: KINDS_OF_ROLE[role],
          forOneself: account.id === actor.accountId,
          otherRoles: await rolesOf(tx, account.id),
        }),
      );
      const membership = await create(tx, Membership, {
        accountId: account.id,
        unitId: unit.id,
        role,
        ...dates,
        state: membershipLifecycle.initial,
        proposedBy: actor.accountId,
      });
      if (mayDelegate(actor, { role, unit }))
        await advance(tx, membership, membershipLifecycle, 'start', actor);
      return membership.id;
    });
  }
}

/** Locked, so that two proposals at once for one account see each other's roles. */
async function accountOf(tx: Tx, login: string): Promise<Account> {
  const account = await tx.findOne(Account, {
    where: { login: login.toLowerCase() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!account) throw new RuleBroken([refuse.accountUnknown({ pointer: '/login' })]);
  return account;
}
