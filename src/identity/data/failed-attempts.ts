import { type Tx, EdgeProblem, save, systemClock, touch } from '../../platform/index.js';
import { type LockPolicy, afterFailure, isLocked } from '../domain/session-rules.js';
import { refuse } from '../domain/refusals.js';
import type { Account } from './account.entity.js';

/** The answer to anybody while an account is locked; undefined while it is open. */
export function lockProblem(account: Account, { lockMinutes }: LockPolicy): EdgeProblem | undefined {
  return isLocked(account.lockedUntil, systemClock.now())
    ? new EdgeProblem('account-locked', [refuse.accountLocked({ params: { minutes: lockMinutes } })])
    : undefined;
}

/** Counts a wrong secret for a locked row; answers the lock's problem when this was one too many. */
export async function countFailure(
  tx: Tx,
  account: Account,
  what: string,
  policy: LockPolicy,
): Promise<EdgeProblem | undefined> {
  Object.assign(account, afterFailure(account.failedSignIns, systemClock.now(), policy));
  await save(tx, account);
  touch(tx, 'account', account.id, account.lockedUntil ? 'lock' : what);
  return lockProblem(account, policy);
}
