import { Injectable } from '@nestjs/common';
import {
  Database,
  EdgeProblem,
  Settings,
  type Tx,
  currentContext,
  save,
  touch,
} from '../../platform/index.js';
import { Account } from '../data/account.entity.js';
import { countFailure, lockProblem } from '../data/failed-attempts.js';
import { Passwords } from '../data/passwords.js';
import { SecondFactors } from '../data/second-factors.js';
import { type IssuedSession, Sessions } from '../data/sessions.js';
import { refuse } from '../domain/refusals.js';

interface Attempt {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}
type Outcome = { session: IssuedSession } | { problem: EdgeProblem };

/** Opens a session for a login and a password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly settings: Settings,
  ) {}

  /**
   * 401 for a wrong login or password (which of the two is not said) and, after the right ones, for a missing or wrong
   * code of the second factor; 423 while the account is locked.
   */
  async run(login: string, password: string, code?: string): Promise<IssuedSession> {
    // A failure has to be counted: it commits first, and is thrown afterwards.
    const outcome = await this.database.transaction((tx) =>
      this.attempt(tx, { login: login.toLowerCase(), password, code }),
    );
    if ('problem' in outcome) throw outcome.problem;
    return outcome.session;
  }

  private async attempt(tx: Tx, { login, password, code }: Attempt): Promise<Outcome> {
    const account = await tx.findOne(Account, { where: { login }, lock: { mode: 'pessimistic_write' } });
    const right = await this.passwords.matches(account?.passwordHash, password);
    if (!account) return { problem: wrong() };
    this.actAs(account.id);
    const locked = lockProblem(account, this.settings);
    if (locked) return { problem: locked };
    if (!right)
      return { problem: (await countFailure(tx, account, 'sign-in-failed', this.settings)) ?? wrong() };
    const refused = await this.secondFactorProblem(tx, account, code);
    if (refused) return { problem: refused };
    Object.assign(account, { failedSignIns: 0, lockedUntil: null });
    await save(tx, account);
    const session = await this.sessions.start(tx, account.id);
    touch(tx, 'session', session.sessionId, 'sign-in');
    return { session };
  }

  private async secondFactorProblem(
    tx: Tx,
    account: Account,
    code?: string,
  ): Promise<EdgeProblem | undefined> {
    if (!(await this.factors.confirmed(tx, account.id))) return undefined;
    if (code === undefined) return new EdgeProblem('not-signed-in', [refuse.secondFactorNeeded()]);
    if (await this.factors.useCode(tx, account.id, code)) return undefined;
    if (await this.factors.useRecoveryCode(tx, account.id, code)) return undefined;
    const wrongCode = new EdgeProblem('not-signed-in', [refuse.secondFactorWrong({ pointer: '/code' })]);
    return (await countFailure(tx, account, 'second-factor-wrong', this.settings)) ?? wrongCode;
  }

  private actAs(accountId: string): void {
    const context = currentContext();
    if (context) context.doer = { accountId, unitId: null, role: 'signing-in' };
  }
}

function wrong(): EdgeProblem {
  return new EdgeProblem('not-signed-in', [refuse.credentialsWrong()]);
}
