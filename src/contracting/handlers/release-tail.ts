import { Injectable } from '@nestjs/common';
import { decommitHeld } from '../../funding/index.js';
import { Handles, SYSTEM, type Tx, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { meetMilestone, milestonesOf, settleWhenPaid } from '../data/contract-steps.js';
import { Contract } from '../data/contract.entity.js';
import { instalmentReference } from '../data/money-reference.js';
import type { Milestone } from '../data/milestone.entity.js';
import { StartPaymentClocks } from '../data/start-payment-clocks.js';
import { type Grade, tailPayment } from '../domain/tail-factor.js';
import { GradeConcluded } from '../events.js';

/** The grade of the final evaluation decides what of the last instalment is payable. */
@Injectable()
export class ReleaseTail {
  constructor(private readonly clocks: StartPaymentClocks) {}

  /** The rest goes back to the fund. Only the first grade counts: objections are over when it is concluded. */
  @Handles(GradeConcluded, 'contracting.release-tail')
  async release(
    tx: Tx,
    { contractId, grade, score }: { contractId: string; grade: Grade; score: string },
  ): Promise<void> {
    const contract = await lock(tx, Contract, contractId);
    if (contract.grade !== null) return;
    await save(tx, Object.assign(contract, { grade, score }));
    // What a contract that ended early pays was settled without a grade.
    if (contract.terminatedOn !== null) return;
    for (const milestone of await milestonesOf(tx, contractId)) {
      if (milestone.stage === 'final-evaluation') await decide(tx, contract, milestone, grade);
    }
    await this.clocks.of(tx, contractId);
    await settleWhenPaid(tx, contract, SYSTEM);
  }
}

async function decide(tx: Tx, contract: Contract, milestone: Milestone, grade: Grade): Promise<void> {
  const { payable, withheld } = tailPayment(milestone.amountFen ?? 0n, grade, contract.tailFactors);
  Object.assign(milestone, { payableFen: payable, withheldFen: withheld });
  await meetMilestone(tx, milestone, dayOf(now(tx)), SYSTEM);
  if (withheld === 0n) return;
  const cause = { type: 'milestone', id: milestone.id };
  await decommitHeld(tx, { amount: withheld, reference: instalmentReference(contract, milestone), cause });
}
