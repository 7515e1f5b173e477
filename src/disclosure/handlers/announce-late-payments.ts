import { Injectable } from '@nestjs/common';
import { LatePaymentsPublished, latePaymentSums } from '../../contracting/index.js';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { announce } from '../data/announce.js';
import { latePaymentsNotice } from '../domain/late-payments-notice.js';

/** Publishes what a unit had not paid in time. */
@Injectable()
export class AnnounceLatePayments {
  constructor(private readonly units: Units) {}

  @Handles(LatePaymentsPublished, 'disclosure.announce-late-payments')
  async published(tx: Tx, { statementId }: { statementId: string }, envelope: Envelope): Promise<void> {
    const { unitId, ...sums } = await latePaymentSums(tx, statementId);
    const unit = (await this.units.byIds([unitId])).get(unitId)?.name ?? '';
    await announce(tx, envelope, { id: statementId, unitId }, latePaymentsNotice(unit, sums));
  }
}
