import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound } from '../../shared/refused.js';
import { ContractBreach } from '../data/contract-breach.entity.js';
import { Contract } from '../data/contract.entity.js';
import { PerformanceBond } from '../data/performance-bond.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { type BondForm, bondReceiptViolations, bondReturnViolations } from '../domain/performance-bond.js';
import { performanceBondLifecycle } from '../domain/performance-bond.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { demandStanding } from '../policies.js';

constraintMeans('one_performance_bond', () => refuse.bondReceivedAlready());

/** A bond as it came in. */
export interface ReceivedBond {
  readonly form: BondForm;
  readonly amountFen: Fen;
  readonly reference: string;
  readonly receivedOn: Day;
  readonly validTo?: Day;
}

/** What of it goes back. */
export interface ReturnedBond {
  readonly returnedOn: Day;
  readonly deductedFen: Fen;
  readonly deductionReason?: string;
}

/** Takes performance bonds and gives them back. */
@Injectable()
export class KeepBond {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409): none was agreed, it is there already, the contract is not in force; (422): another amount, a guarantee that ends early. */
  async receive(actor: Actor, contractId: string, received: ReceivedBond): Promise<void> {
    await this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      const known = await tx.existsBy(PerformanceBond, { contractId });
      const { performanceBondFen: agreed, state, serviceTo } = contract;
      const today = dayOf(now(tx));
      refuseAll([
        ...(known ? [refuse.bondReceivedAlready()] : []),
        ...bondReceiptViolations(received, { agreed, state, serviceTo, today }),
      ]);
      await create(tx, PerformanceBond, {
        ...{ ...received, contractId, state: performanceBondLifecycle.initial },
        ...{ validTo: received.validTo ?? null, receivedBy: actor.accountId },
        ...{ returnBy: null, returnedOn: null, deductedFen: 0n, deductionReason: null },
      });
    });
  }

  /** RuleBroken (409): the contract is still performed; (422): something is kept without a breach that ended it, or more than there is. */
  async giveBack(actor: Actor, contractId: string, returned: ReturnedBond): Promise<void> {
    await this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      const found = await tx.findOneBy(PerformanceBond, { contractId });
      if (!found) throw new NotFound('performance_bond');
      const bond = await lock(tx, PerformanceBond, found.id);
      const breached = await tx.existsBy(ContractBreach, { contractId, state: 'terminated' });
      const { amountFen, receivedOn } = bond;
      const { state } = contract;
      const today = dayOf(now(tx));
      refuseAll(bondReturnViolations(returned, { amountFen, receivedOn, state, breached, today }));
      const { returnedOn, deductedFen, deductionReason = null } = returned;
      await save(tx, Object.assign(bond, { returnedOn, deductedFen, deductionReason }));
      await advance(tx, bond, performanceBondLifecycle, 'return', actor);
    });
  }
}
