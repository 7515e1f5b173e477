import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings, type Tx, lock, touch } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Account } from '../data/account.entity.js';
import { countFailure, lockProblem } from '../data/failed-attempts.js';
import { Passwords } from '../data/passwords.js';
import { SecondFactors } from '../data/second-factors.js';
import { refuse } from '../domain/refusals.js';
import { base32, otpauthUri } from '../data/one-time-codes.js';

/** What the owner puts into the authenticator, shown once. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** Gives the caller a secret for an authenticator; it counts once it is confirmed. */
@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly factors: SecondFactors,
    private readonly settings: Settings,
  ) {}

  /** RuleBroken: a wrong password (422, counted), a second factor already there (409). */
  async run(actor: Actor, password: string): Promise<Enrolment> {
    const outcome = await this.database.transaction((tx) => this.attempt(tx, actor, password));
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  private async attempt(tx: Tx, actor: Actor, password: string): Promise<Enrolment | Error> {
    const account = await lock(tx, Account, actor.accountId);
    const locked = lockProblem(account, this.settings);
    if (locked) return locked;
    // A stolen session alone must not be able to lock its owner out.
    if (!(await this.passwords.matches(account.passwordHash, password))) {
      const wrong = new RuleBroken([refuse.oldPasswordWrong({ pointer: '/password' })]);
      return (await countFailure(tx, account, 'old-password-wrong', this.settings)) ?? wrong;
    }
    const secret = await this.factors.begin(tx, account.id);
    if (!secret) return new RuleBroken([refuse.secondFactorThere()], true);
    touch(tx, 'account', account.id, 'enrol-second-factor');
    return { secret: base32(secret), uri: otpauthUri(account.login, secret) };
  }
}
