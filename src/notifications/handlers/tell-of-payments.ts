import { Injectable } from '@nestjs/common';
import {
  Contracts,
  PaymentDisputed,
  PaymentRecorded,
  PaymentReversed,
  PenaltyAdded,
  paymentNotice,
} from '../../contracting/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

const PAYEES: readonly Role[] = ['organization-lead', 'organization-member'];

/** Tells the payee what went out to it and what came back, and the payer what is disputed. */
@Injectable()
export class TellOfPayments {
  constructor(
    private readonly receivers: Receivers,
    private readonly contracts: Contracts,
  ) {}

  @Handles(PaymentRecorded, 'notifications.tell-of-payment')
  recorded(tx: Tx, { paymentId }: { paymentId: string }, envelope: Envelope): Promise<void> {
    return this.tell(tx, paymentId, 'payment-recorded', envelope);
  }

  @Handles(PaymentReversed, 'notifications.tell-of-reversal')
  reversed(tx: Tx, { paymentId }: { paymentId: string }, envelope: Envelope): Promise<void> {
    return this.tell(tx, paymentId, 'payment-reversed', envelope);
  }

  @Handles(PaymentDisputed, 'notifications.tell-of-disputed-payment')
  disputed(tx: Tx, { paymentId }: { paymentId: string }, envelope: Envelope): Promise<void> {
    return this.tell(tx, paymentId, 'payment-disputed', envelope);
  }

  @Handles(PenaltyAdded, 'notifications.tell-of-penalty')
  async penalized(tx: Tx, { contractId: id }: { contractId: string }, envelope: Envelope): Promise<void> {
    const { title, organizationId } = await this.contracts.byId(id);
    const told = await this.receivers.inUnit(organizationId, PAYEES);
    const subject = { type: 'contract', id } as const;
    await deliver(tx, envelope, { kind: 'penalty-added', subject, params: { title } }, told);
  }

  private async tell(
    tx: Tx,
    paymentId: string,
    kind: 'payment-recorded' | 'payment-reversed' | 'payment-disputed',
    envelope: Envelope,
  ): Promise<void> {
    const { contractId: id, buyerId, organizationId, params } = await paymentNotice(tx, paymentId);
    const told =
      kind === 'payment-disputed'
        ? await this.receivers.inUnit(buyerId, ['finance-officer'])
        : await this.receivers.inUnit(organizationId, PAYEES);
    await deliver(tx, envelope, { kind, subject: { type: 'contract', id }, params }, told);
  }
}
