import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden } from '../../shared/refused.js';
import { ContractChange } from '../data/contract-change.entity.js';
import { dropChange } from '../data/drop-change.js';
import { lockOfContract } from '../data/lock-below.js';
import { contractChangeLifecycle } from '../domain/contract-change.lifecycle.js';
import { sideOf } from '../domain/signing-rules.js';
import { ContractChangeEnded } from '../events.js';
import { demandStanding, unitsOf } from '../policies.js';

/** Ends a proposed change without effect: its own side takes it back, the other declines it. */
@Injectable()
export class EndChange {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** IllegalStep (409) once it is signed by both or over; Forbidden where the step is the other side's. */
  async run(
    actor: Actor,
    { contractId, changeId }: { readonly contractId: string; readonly changeId: string },
    step: 'withdraw' | 'decline',
    reason: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: change } = await lockOfContract(tx, ContractChange, contractId, changeId);
      demandStanding(actor, contract, ['buyer', 'provider'], 'contract_change');
      const isOwn = sideOf(actor.unitId, unitsOf(contract)) === change.proposedSide;
      if (isOwn !== (step === 'withdraw')) throw new Forbidden();
      next(contractChangeLifecycle, step, change.state);
      await save(tx, Object.assign(change, { endReason: reason }));
      await dropChange(tx, change, step, actor);
      await this.outbox.publish(tx, ContractChangeEnded, { contractId, changeId });
    });
  }
}
