import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { Contract } from '../data/contract.entity.js';
import { freezeStatement, latestStatement } from '../data/freeze-statement.js';
import { statementViolations } from '../domain/service-statement.js';
import { demandStanding } from '../policies.js';

/** Makes a month's statement at the provider's word, before the program does it on its day. */
@Injectable()
export class FreezeServiceStatement {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Its number. RuleBroken (422): the month runs, lies before the term, or was stated. NotFound for all but the provider. */
  run(actor: Actor, contractId: string, month: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['provider'], 'contract');
      const { serviceFrom: from, serviceTo: to } = contract;
      const latest = await latestStatement(tx, contractId);
      const facts = { today: dayOf(now(tx)), from, to, latest: latest?.month ?? null };
      RuleBroken.unlessEmpty(statementViolations(month, facts));
      return freezeStatement(tx, this.outbox, contract, { month, frozenBy: actor.accountId, latest });
    });
  }
}
