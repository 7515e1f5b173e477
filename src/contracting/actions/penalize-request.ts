import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, create, lock, now, save } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { ContractBreach } from '../data/contract-breach.entity.js';
import { lockBelow } from '../data/lock-below.js';
import { PaymentApproval } from '../data/payment-approval.entity.js';
import { PaymentPenalty } from '../data/payment-penalty.entity.js';
import { PaymentRequest } from '../data/payment-request.entity.js';
import { netOf } from '../data/penalties.js';
import { refuseAll } from '../domain/conflicts.js';
import { objectionViolations, penaltyViolations, refusePenalty as refuse } from '../domain/penalty-rules.js';
import { PenaltyAdded } from '../events.js';
import { type Standing, demandStanding } from '../policies.js';

/** What a request is cut by. Amount in fen; a clause or a breach. */
export interface Penalty {
  readonly amount: Fen;
  readonly clause?: string;
  readonly breachId?: string;
  readonly reason: string;
}

/** Cuts a payment request before anybody approves it; the payee is told and may object. */
@Injectable()
export class PenalizeRequest {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (409): an approval is given; (422): no ground or two, a breach that nobody found, more than is asked for. */
  async add(actor: Actor, paymentRequestId: string, penalty: Penalty): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: request } = await lockBelow(tx, PaymentRequest, paymentRequestId);
      demandStanding(actor, contract, ['buyer'], 'payment_request');
      const { amount, clause, breachId, reason } = penalty;
      refuseAll(penaltyViolations(penalty, await facts(tx, request, breachId)));
      await create(tx, PaymentPenalty, {
        ...{ contractId: contract.id, paymentRequestId, amountFen: amount, reason },
        ...{ clause: clause ?? null, breachId: breachId ?? null, addedBy: actor.accountId },
        ...{ objection: null, objectedBy: null, objectedOn: null, withdrawnOn: null, keptOn: null },
      });
      await this.outbox.publish(tx, PenaltyAdded, { contractId: contract.id, paymentRequestId });
    });
  }

  /** The payee objects. RuleBroken (409): said already, or the request is approved. */
  async object(actor: Actor, requestId: string, penaltyId: string, objection: string): Promise<void> {
    await this.change(actor, 'provider', [requestId, penaltyId], ({ state }, penalty, today) => {
      const { objection: said, withdrawnOn } = penalty;
      const withdrawn = withdrawnOn !== null;
      refuseAll(objectionViolations({ state, objected: said !== null, withdrawn }));
      return { objection, objectedBy: actor.accountId, objectedOn: today };
    });
  }

  /** The buyer takes it back. RuleBroken (409) once the request is approved. */
  async withdraw(actor: Actor, requestId: string, penaltyId: string): Promise<void> {
    await this.change(actor, 'buyer', [requestId, penaltyId], ({ state }, { withdrawnOn }, today) => {
      RuleBroken.conflictUnlessEmpty([
        ...(state === 'requested' ? [] : [refuse.penaltyTooLate()]),
        ...(withdrawnOn === null ? [] : [refuse.penaltyEnded()]),
      ]);
      return { withdrawnOn: today };
    });
  }

  private change(
    actor: Actor,
    standing: Standing,
    [requestId, penaltyId]: readonly [string, string],
    by: (request: PaymentRequest, penalty: PaymentPenalty, today: Day) => Partial<PaymentPenalty>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { contract, row: request } = await lockBelow(tx, PaymentRequest, requestId);
      demandStanding(actor, contract, [standing], 'payment_request');
      const penalty = await lock(tx, PaymentPenalty, penaltyId);
      if (penalty.paymentRequestId !== requestId) throw new NotFound('payment_penalty');
      await save(tx, Object.assign(penalty, by(request, penalty, dayOf(now(tx)))));
    });
  }
}

async function facts(tx: Tx, request: PaymentRequest, breachId: string | undefined) {
  const { id: paymentRequestId, contractId, state } = request;
  const breach = breachId ? await tx.findOneBy(ContractBreach, { id: breachId, contractId }) : undefined;
  if (breach === null) throw new NotFound('contract_breach');
  const approvals = await tx.countBy(PaymentApproval, { paymentRequestId });
  return { request: { state, approvals, net: await netOf(tx, request) }, breach: breach?.state };
}
