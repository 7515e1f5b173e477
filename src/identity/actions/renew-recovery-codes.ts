import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings, type Tx, touch } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { proveSecondFactor } from '../data/prove-second-factor.js';
import { SecondFactors } from '../data/second-factors.js';
import { refuse } from '../domain/refusals.js';

/** Gives the caller fresh recovery codes in place of the earlier ones. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly settings: Settings,
  ) {}

  /** Ten codes, shown once. RuleBroken: no second factor (409), a wrong code (422, counted). */
  async run(actor: Actor, code: string): Promise<string[]> {
    const outcome = await this.database.transaction((tx) => this.attempt(tx, actor.accountId, code));
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  private async attempt(tx: Tx, accountId: string, code: string): Promise<string[] | Error> {
    if (!(await this.factors.confirmed(tx, accountId)))
      return new RuleBroken([refuse.secondFactorAbsent()], true);
    const refused = await proveSecondFactor(
      tx,
      { factors: this.factors, policy: this.settings },
      accountId,
      code,
      'authenticator',
    );
    if (refused) return refused;
    touch(tx, 'account', accountId, 'renew-recovery-codes');
    return this.factors.newRecoveryCodes(tx, accountId);
  }
}
