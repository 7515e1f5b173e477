import { Injectable } from '@nestjs/common';
import { decommitHeld, refundHeld } from '../../funding/index.js';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  constraintMeans,
  create,
  lock,
  now,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { ContractRefund } from '../data/contract-refund.entity.js';
import { settleWhenPaid } from '../data/contract-steps.js';
import { Contract } from '../data/contract.entity.js';
import { instalmentReference } from '../data/money-reference.js';
import { type OverpaidInstalment, overpaidOn } from '../data/refunds.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseRefund as refuse, refundViolations } from '../domain/refund-rules.js';
import { refundParts } from '../domain/settlement.js';
import { RefundRecorded } from '../events.js';
import { demandStanding } from '../policies.js';

constraintMeans('refund_once', () => refuse.bankReferenceTaken({ pointer: '/bankReference' }));

/** Money that came back, as the bank says it. */
export interface ReceivedRefund {
  readonly bankReference: string;
  readonly amountFen: Fen;
  readonly receivedOn: Day;
}

/** What became of a report. */
export interface RecordedRefund {
  readonly refundId: string;
  /** False when the same refund was recorded before. */
  readonly fresh: boolean;
}

/** Records an unspent advance that came back: it goes on to the sources it was paid from. */
@Injectable()
export class RecordRefund {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (409): the bank's reference stands for another refund; (422): more than is due, a day in the future. */
  run(actor: Actor, contractId: string, received: ReceivedRefund): Promise<RecordedRefund> {
    const { bankReference, amountFen, receivedOn } = received;
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      const known = await tx.findOneBy(ContractRefund, { receiverId: actor.unitId, bankReference });
      if (known && isSame(known, contractId, received)) return { refundId: known.id, fresh: false };
      const overpaid = await overpaidOn(tx, contractId);
      const due = overpaid.reduce((sum, { over, refunded }) => sum + over - refunded, 0n);
      refuseAll([
        ...(known ? [refuse.bankReferenceTaken({ pointer: '/bankReference' })] : []),
        ...refundViolations(received, due, dayOf(now(tx))),
      ]);
      const { id } = await create(tx, ContractRefund, {
        ...{ contractId, receiverId: actor.unitId, bankReference, amountFen, receivedOn },
        recordedBy: actor.accountId,
      });
      await giveBack(tx, contract, overpaid, { id, amountFen });
      await settleWhenPaid(tx, contract, actor);
      await this.outbox.publish(tx, RefundRecorded, { contractId, refundId: id });
      return { refundId: id, fresh: true };
    });
  }
}

function isSame(known: ContractRefund, contractId: string, received: ReceivedRefund): boolean {
  const { amountFen, receivedOn } = received;
  return known.contractId === contractId && known.amountFen === amountFen && known.receivedOn === receivedOn;
}

/** Spent → committed → available, in the funds that paid each instalment. */
async function giveBack(
  tx: Tx,
  contract: Contract,
  overpaid: readonly OverpaidInstalment[],
  { id, amountFen }: { id: string; amountFen: Fen },
): Promise<void> {
  const cause = { type: 'contract-refund', id };
  const open = overpaid.map(({ over, refunded }) => over - refunded);
  for (const [i, amount] of refundParts(open, amountFen).entries()) {
    const milestone = overpaid[i]?.milestone;
    if (!milestone || amount === 0n) continue;
    const movement = { amount, reference: instalmentReference(contract, milestone), cause };
    await refundHeld(tx, movement);
    await decommitHeld(tx, movement);
  }
}
