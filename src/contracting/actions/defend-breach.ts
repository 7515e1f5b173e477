import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, Outbox, advance, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { ContractBreach } from '../data/contract-breach.entity.js';
import { lockBelow } from '../data/lock-below.js';
import { refuseBreach as refuse } from '../domain/breach-refusals.js';
import { defenceViolations } from '../domain/breach-rules.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractBreachLifecycle } from '../domain/contract-breach.lifecycle.js';
import { BreachStepped } from '../events.js';
import { demandStanding } from '../policies.js';

/** The provider's defence; a later one takes the place of the first. */
@Injectable()
export class DefendBreach {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (409) after the last day; IllegalStep (409) once it is decided. */
  async run(actor: Actor, breachId: string, defence: string, fileIds: readonly string[]): Promise<void> {
    const strangers = await this.files.foreign(actor, fileIds);
    await this.database.transaction(async (tx) => {
      const { contract, row: breach } = await lockBelow(tx, ContractBreach, breachId);
      demandStanding(actor, contract, ['provider'], 'contract_breach');
      next(contractBreachLifecycle, 'defend', breach.state);
      refuseAll([
        ...defenceViolations(dayOf(now(tx)), breach.defendBy),
        ...strangers.map((n) => refuse.breachUnknownFile({ pointer: `/fileIds/${n}` })),
      ]);
      await save(tx, Object.assign(breach, { defence, defenceFileIds: [...fileIds] }));
      await advance(tx, breach, contractBreachLifecycle, 'defend', actor);
      await this.outbox.publish(tx, BreachStepped, { breachId, contractId: contract.id, action: 'defend' });
    });
  }
}
