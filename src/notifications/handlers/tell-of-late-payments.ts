import { Injectable } from '@nestjs/common';
import { LatePaymentsDue, latePaymentsPublished, publicBy } from '../../contracting/index.js';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

type Due = { unitId: string; year: number; late: boolean };

/** Tells a buyer that its yearly statement of late payments is not public, after the last day the district as well. */
@Injectable()
export class TellOfLatePayments {
  constructor(
    private readonly units: Units,
    private readonly receivers: Receivers,
  ) {}

  @Handles(LatePaymentsDue, 'notifications.tell-of-late-payments')
  async due(tx: Tx, { unitId, year, late }: Due, envelope: Envelope): Promise<void> {
    if (await latePaymentsPublished(tx, unitId, year)) return;
    const told = [
      ...(await this.receivers.inUnit(unitId, ['finance-officer', 'street-officer', 'street-lead'])),
      ...(late ? await this.receivers.inDistrict() : []),
    ];
    const title = (await this.units.byIds([unitId])).get(unitId)?.name ?? '';
    const kind = late ? 'late-payments-overdue' : 'late-payments-due';
    const subject = { type: 'unit', id: unitId } as const;
    await deliver(tx, envelope, { kind, subject, params: { title, until: publicBy(year) } }, told);
  }
}
