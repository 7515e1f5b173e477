import { type Role, type Tx, create, systemClock } from '../platform/index.js';
import { day } from '../shared/days.js';
import { Account } from './data/account.entity.js';
import { Membership } from './data/membership.entity.js';
import { Unit } from './data/unit.entity.js';
import type { UnitKind } from './domain/unit-kinds.js';

/** A unit to make. */
export interface UnitSeed {
  readonly id?: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentId?: string;
  readonly placeId?: string;
  readonly stationId?: string;
  readonly officeAddress?: string;
  readonly officePhone?: string;
}

/** An account to make, with one role. */
export interface AccountSeed {
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly unitId: string;
  readonly role: Role;
}

/** Makes a unit; for installation and demo data only. */
export async function seedUnit(tx: Tx, seed: UnitSeed): Promise<Unit> {
  return create(tx, Unit, {
    ...{ parentId: null, placeId: null, stationId: null, validFrom: day('2025-01-01'), validTo: null },
    ...{ officeAddress: null, officePhone: null },
    ...seed,
  });
}

/** Makes an account with one membership, valid from the rulebook's first year; for installation and demo data only. */
export async function seedAccount(tx: Tx, seed: AccountSeed): Promise<string> {
  const { login, name, passwordHash, unitId, role } = seed;
  const account = await create(tx, Account, {
    login,
    name,
    passwordHash,
    failedSignIns: 0,
    lockedUntil: null,
    mustChangePassword: false,
    passwordChangedAt: systemClock.now(),
  });
  await create(tx, Membership, {
    accountId: account.id,
    unitId,
    role,
    validFrom: day('2025-01-01'),
    validTo: null,
    state: 'active',
    proposedBy: null,
  });
  return account.id;
}
