import { Injectable } from '@nestjs/common';
import { Database, EdgeProblem, Settings, type Tx, touch } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { proveSecondFactor } from '../data/prove-second-factor.js';
import { SecondFactors } from '../data/second-factors.js';
import { refuse } from '../domain/refusals.js';

/** Asks an account for its second factor once more before it signs something. */
@Injectable()
export class ConfirmSignature {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly settings: Settings,
  ) {}

  /**
   * Uses the code up, whatever becomes of the step itself (RFC 6238 section 5.2), and keeps in the audit log that it was
   * given. 403: no code, a wrong or used one (counted), or no second factor where the settings require one; 423 while
   * the account is locked. An account without a second factor passes where none is required.
   */
  async run(accountId: string, code: string | undefined): Promise<void> {
    const { confirmedAt } = await this.factors.state(accountId);
    if (!confirmedAt) {
      if (this.settings.requireSecondFactor) throw denied(refuse.confirmationNeedsFactor());
      return;
    }
    if (code === undefined) throw denied(refuse.confirmationNeeded());
    // A wrong code has to be counted: it commits first, and is thrown afterwards.
    const refused = await this.database.transaction((tx) => this.attempt(tx, accountId, code));
    if (refused) throw refused;
  }

  private async attempt(tx: Tx, accountId: string, code: string): Promise<Error | undefined> {
    const refused = await proveSecondFactor(
      tx,
      { factors: this.factors, policy: this.settings },
      accountId,
      code,
      'any',
    );
    if (refused instanceof RuleBroken) return denied(refuse.secondFactorWrong());
    if (!refused) touch(tx, 'account', accountId, 'confirm');
    return refused;
  }
}

function denied(reason: RuleBroken['violations'][number]): EdgeProblem {
  return new EdgeProblem('not-permitted', [reason]);
}
