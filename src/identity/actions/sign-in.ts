import { Injectable } from '@nestjs/common';
import { Database, EdgeProblem, type Tx, currentContext, save, touch } from '../../platform/index.js';
import { Account } from '../data/account.entity.js';
import { countFailure, lockProblem } from '../data/failed-attempts.js';
import { Passwords } from '../data/passwords.js';
import { type IssuedSession, Sessions } from '../data/sessions.js';
import { refuse } from '../domain/refusals.js';

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
    if (!account) return { problem: wrong() };
    this.actAs(account.id);
    const locked = lockProblem(account);
    if (locked) return { problem: locked };
    if (!right) return { problem: (await countFailure(tx, account, 'sign-in-failed')) ?? wrong() };
    Object.assign(account, { failedSignIns: 0, lockedUntil: null });
    await save(tx, account);
    const session = await this.sessions.start(tx, account.id);
    touch(tx, 'session', session.sessionId, 'sign-in');
    return { session };
  }

  private actAs(accountId: string): void {
    const context = currentContext();
    if (context) context.doer = { accountId, unitId: null, role: 'signing-in' };
  }
}

function wrong(): EdgeProblem {
  return new EdgeProblem('not-signed-in', [refuse.credentialsWrong()]);
}
