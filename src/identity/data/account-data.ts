import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Correction,
  type DataSubject,
  type PersonalDataHolder,
  PersonalDataHolders,
  type PersonalRecord,
  type Tx,
  lock,
  save,
} from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from '../domain/refusals.js';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';
import { Passwords } from './passwords.js';

/** What is known of people who sign in. */
@Injectable()
export class AccountData implements PersonalDataHolder {
  readonly name = 'identity';
  /** Logins and names stand in the clear: colleagues and the public read who signed what. */
  readonly holds = [];

  constructor(
    private readonly passwords: Passwords,
    holders: PersonalDataHolders,
  ) {
    holders.add(this);
  }

  async export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]> {
    if (!('accountId' in subject)) return [];
    const { id, login, name } = await tx.findOneByOrFail(Account, { id: subject.accountId });
    const memberships = await tx.find(Membership, { where: { accountId: id }, order: { id: 'ASC' } });
    return [
      { what: 'account', id, fields: { login, name } },
      ...memberships.map(({ id: of, unitId, role, validFrom, validTo, state }) => ({
        ...{ what: 'membership', id: of, fields: { unitId, role, validFrom, validTo, state } },
      })),
    ];
  }

  async correct(tx: Tx, subject: DataSubject, { name }: Correction): Promise<number> {
    if (!('accountId' in subject) || name === undefined) return 0;
    const account = await lock(tx, Account, subject.accountId);
    account.name = name;
    await save(tx, account);
    return 1;
  }

  /** Who acted in a purchase stands in its archive for fifteen years (政府采购法 art. 42). */
  async obstacles(tx: Tx, subject: DataSubject): Promise<Violation[]> {
    if (!('accountId' in subject)) return [];
    const { accountId } = subject;
    const inUse = await tx.existsBy(Membership, { accountId, state: 'active' });
    const acted: unknown[] = await tx.query(
      `SELECT 1 FROM state_change WHERE account_id = $1 AND machine <> 'data-request' LIMIT 1`,
      [accountId],
    );
    return [
      ...(inUse ? [refuse.accountInUse()] : []),
      ...(acted.length > 0 ? [refuse.archivePrevails()] : []),
    ];
  }

  /** Nobody signs in with it any more, and it names nobody. */
  async erase(tx: Tx, subject: DataSubject): Promise<number> {
    if (!('accountId' in subject)) return 0;
    const account = await lock(tx, Account, subject.accountId);
    const passwordHash = await this.passwords.hash(randomBytes(32).toString('base64url'));
    Object.assign(account, { login: `erased-${account.id}`, name: '已删除', passwordHash });
    await save(tx, account);
    return 1;
  }
}
