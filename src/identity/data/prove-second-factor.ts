import { type Tx, lock } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/refusals.js';
import type { LockPolicy } from '../domain/session-rules.js';
import { Account } from './account.entity.js';
import { countFailure, lockProblem } from './failed-attempts.js';
import type { SecondFactors } from './second-factors.js';

/** How a code may be proved: by the authenticator alone, or by a recovery code too. */
export type Proof = 'authenticator' | 'any';

/**
 * Uses up a code of an account's second factor. Answers why not: a wrong or used code (422, counted towards the lock),
 * a locked account (423). The answer is to be thrown after the commit, or the count is lost.
 */
export async function proveSecondFactor(
  tx: Tx,
  { factors, policy }: { readonly factors: SecondFactors; readonly policy: LockPolicy },
  accountId: string,
  code: string,
  proof: Proof,
): Promise<Error | undefined> {
  const account = await lock(tx, Account, accountId);
  const locked = lockProblem(account, policy);
  if (locked) return locked;
  if (await factors.useCode(tx, accountId, code)) return undefined;
  if (proof === 'any' && (await factors.useRecoveryCode(tx, accountId, code))) return undefined;
  const wrong = new RuleBroken([refuse.secondFactorWrong({ pointer: '/code' })]);
  return (await countFailure(tx, account, 'second-factor-wrong', policy)) ?? wrong;
}
