import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings, type Tx, touch } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { proveSecondFactor } from '../data/prove-second-factor.js';
import { SecondFactors } from '../data/second-factors.js';
import { Sessions } from '../data/sessions.js';
import { refuse } from '../domain/refusals.js';

/** Confirms the caller's authenticator: from now on every sign-in asks for its code. */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly settings: Settings,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Ten recovery codes, shown once; the caller's other sessions end. RuleBroken: a wrong code or nothing to confirm
   * (422, counted), already confirmed (409).
   */
  async run(actor: Actor, code: string): Promise<string[]> {
    const outcome = await this.database.transaction((tx) => this.attempt(tx, actor, code));
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  private async attempt(tx: Tx, actor: Actor, code: string): Promise<string[] | Error> {
    const { accountId } = actor;
    if (await this.factors.confirmed(tx, accountId))
      return new RuleBroken([refuse.secondFactorThere()], true);
    const refused = await proveSecondFactor(
      tx,
      { factors: this.factors, policy: this.settings },
      accountId,
      code,
      'authenticator',
    );
    if (refused) return refused;
    await this.factors.confirm(tx, accountId);
    await this.sessions.revokeOthers(tx, actor);
    touch(tx, 'account', accountId, 'confirm-second-factor');
    return this.factors.newRecoveryCodes(tx, accountId);
  }
}
