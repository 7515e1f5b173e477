import { Injectable } from '@nestjs/common';
import { BusinessClock, Database, type Tx, create } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Membership } from '../data/membership.entity.js';
import { newAccount } from '../data/new-account.js';
import { Passwords } from '../data/passwords.js';
import { Unit } from '../data/unit.entity.js';
import { initialPassword } from '../domain/initial-password.js';

/** Makes an account administrator from the command line: somebody has to be the first. */
@Injectable()
export class CreateAdmin {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly clock: BusinessClock,
  ) {}

  /** The first password, shown once. A taken login breaks the unique index, and nothing is stored. */
  async run(login: string, name: string): Promise<string> {
    const password = initialPassword();
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async (tx) => {
      const account = await newAccount(tx, login, name, passwordHash);
      await create(tx, Membership, {
        accountId: account.id,
        unitId: await operatorUnit(tx),
        role: 'account-admin',
        validFrom: dayOf(this.clock.now()),
        validTo: null,
        state: 'active',
        proposedBy: null,
      });
    });
    return password;
  }
}

async function operatorUnit(tx: Tx): Promise<string> {
  const operator = await tx.findOneBy(Unit, { kind: 'operator' });
  if (operator) return operator.id;
  return (await create(tx, Unit, { kind: 'operator', name: '平台运维', parentId: null, placeId: null })).id;
}
