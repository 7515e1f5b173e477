import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Contract } from '../data/contract.entity.js';
import { demandPerforming } from '../data/contract-steps.js';
import { Milestone } from '../data/milestone.entity.js';
import { milestoneLifecycle } from '../domain/milestone.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { demandStanding, isDelivered } from '../policies.js';

/** Hands a delivery in: the provider says that it is done and may be accepted. */
@Injectable()
export class SubmitMilestone {
  constructor(private readonly database: Database) {}

  /** 409 while the contract is not performed or the milestone is handed in already; 422 where nothing is delivered. */
  async run(actor: Actor, contractId: string, milestoneId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['provider'], 'contract');
      demandPerforming(contract);
      const milestone = await lock(tx, Milestone, milestoneId);
      if (milestone.contractId !== contractId) throw new NotFound('milestone');
      RuleBroken.unlessEmpty(isDelivered(milestone.kind) ? [] : [refuse.milestoneNotDelivered()]);
      await advance(tx, milestone, milestoneLifecycle, 'submit', actor);
    });
  }
}
