import { Injectable } from '@nestjs/common';
import {
  Database,
  EdgeProblem,
  type Tx,
  currentContext,
  save,
  systemClock,
  touch,
} from '../../platform/index.js';
import { Account } from '../data/account.entity.js';
import { Passwords } from '../data/passwords.js';
import { type IssuedSession, Sessions } from '../data/sessions.js';
import { afterFailure, isLocked } from '../domain/session-rules.js';
import { refuse } from '../refusals.js';

type Outcome = { session: IssuedSession } | { problem: EdgeProblem };

/** Opens a session for a login and a password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** 401 for a wrong login or password (which of the two is not said), 423 while the account is locked. */
  async run(login: string, password: string): Promise<IssuedSession> {
    // A failure has to be counted: it commits first, and is thrown afterwards.
    const outcome = await this.database.transaction((tx) => this.attempt(tx, login.toLowerCase(), password));
    if ('problem' in outcome) throw outcome.problem;
    return outcome.session;
  }

  private async attempt(tx: Tx, login: string, password: string): Promise<Outcome> {
    const account = await tx.findOne(Account, { where: { login }, lock: { mode: 'pessimistic_write' } });
    const right = await this.passwords.matches(account?.passwordHash, password);
    const now = systemClock.now();
    if (!account) return { problem: new EdgeProblem('not-signed-in', [refuse.credentialsWrong()]) };
    this.actAs(account.id);
    if (isLocked(account.lockedUntil, now))
      return { problem: new EdgeProblem('account-locked', [refuse.accountLocked()]) };
    if (!right) return this.fail(tx, account, now);
    Object.assign(account, { failedSignIns: 0, lockedUntil: null });
    await save(tx, account);
    const session = await this.sessions.start(tx, account.id);
    touch(tx, 'session', session.sessionId, 'sign-in');
    return { session };
  }

  private async fail(tx: Tx, account: Account, now: Date): Promise<Outcome> {
    Object.assign(account, afterFailure(account.failedSignIns, now));
    await save(tx, account);
    touch(tx, 'account', account.id, account.lockedUntil ? 'lock' : 'sign-in-failed');
    return account.lockedUntil
      ? { problem: new EdgeProblem('account-locked', [refuse.accountLocked()]) }
      : { problem: new EdgeProblem('not-signed-in', [refuse.credentialsWrong()]) };
  }

  private actAs(accountId: string): void {
    const context = currentContext();
    if (context) context.doer = { accountId, unitId: null, role: 'signing-in' };
  }
}
