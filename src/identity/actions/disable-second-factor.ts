import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings, type Tx, touch } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { proveSecondFactor } from '../data/prove-second-factor.js';
import { SecondFactors } from '../data/second-factors.js';
import { refuse } from '../domain/refusals.js';

/** Takes the caller's second factor away, for instance to enrol another phone. */
@Injectable()
export class DisableSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly settings: Settings,
  ) {}

  /**
   * By a code of the authenticator or a recovery code. Where the role needs a second factor, enrolling is then all that
   * is open. RuleBroken: none there (409), a wrong code (422, counted).
   */
  async run(actor: Actor, code: string): Promise<void> {
    const refused = await this.database.transaction((tx) => this.attempt(tx, actor.accountId, code));
    if (refused) throw refused;
  }

  private async attempt(tx: Tx, accountId: string, code: string): Promise<Error | undefined> {
    if (!(await this.factors.confirmed(tx, accountId)))
      return new RuleBroken([refuse.secondFactorAbsent()], true);
    const refused = await proveSecondFactor(
      tx,
      { factors: this.factors, policy: this.settings },
      accountId,
      code,
      'any',
    );
    if (refused) return refused;
    await this.factors.remove(tx, accountId);
    touch(tx, 'account', accountId, 'disable-second-factor');
    return undefined;
  }
}
