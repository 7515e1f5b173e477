import { Injectable } from '@nestjs/common';
import { PaymentRecorded, PaymentReversed, paymentNotice } from '../../contracting/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Tells the payee what went out to it and what came back. */
@Injectable()
export class TellOfPayments {
  constructor(private readonly receivers: Receivers) {}

  @Handles(PaymentRecorded, 'notifications.tell-of-payment')
  recorded(tx: Tx, { paymentId }: { paymentId: string }, envelope: Envelope): Promise<void> {
    return this.tell(tx, paymentId, 'payment-recorded', envelope);
  }

  @Handles(PaymentReversed, 'notifications.tell-of-reversal')
  reversed(tx: Tx, { paymentId }: { paymentId: string }, envelope: Envelope): Promise<void> {
    return this.tell(tx, paymentId, 'payment-reversed', envelope);
  }

  private async tell(
    tx: Tx,
    paymentId: string,
    kind: 'payment-recorded' | 'payment-reversed',
    envelope: Envelope,
  ): Promise<void> {
    const { contractId: id, organizationId, ...params } = await paymentNotice(tx, paymentId);
    const told = await this.receivers.inUnit(organizationId, ['organization-lead', 'organization-member']);
    await deliver(tx, envelope, { kind, subject: { type: 'contract', id }, params }, told);
  }
}
