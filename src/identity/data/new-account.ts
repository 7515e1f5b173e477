import { type Tx, constraintMeans, create, systemClock } from '../../platform/index.js';
import { refuse } from '../domain/refusals.js';
import { Account } from './account.entity.js';

constraintMeans('account_login_key', () => refuse.loginTaken({ pointer: '/login' }));

/** Makes an account without any role, whose owner must choose a password of his own first. 409: the login is taken. */
export function newAccount(tx: Tx, login: string, name: string, passwordHash: string): Promise<Account> {
  return create(tx, Account, {
    login: login.toLowerCase(),
    name,
    passwordHash,
    failedSignIns: 0,
    lockedUntil: null,
    mustChangePassword: true,
    passwordChangedAt: systemClock.now(),
  });
}
