import { Injectable } from '@nestjs/common';
import { Handles, Outbox, Settings, type Tx } from '../../platform/index.js';
import { instantAt, yearOf } from '../../shared/days.js';
import { Contract } from '../data/contract.entity.js';
import { toldOn } from '../domain/late-payments.js';
import { ContractSigned, LatePaymentsDue } from '../events.js';

const TOLD_AT = '09:00';

/** Due rows for the yearly statement of late payments: every unit that ever signed a contract, every year. */
@Injectable()
export class WatchLatePayments {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  @Handles(ContractSigned, 'contracting.plan-late-payments')
  async signed(tx: Tx, { contractId }: { contractId: string }): Promise<void> {
    const { buyerId, signedOn } = await tx.findOneByOrFail(Contract, { id: contractId });
    if (signedOn) await this.plan(tx, buyerId, yearOf(signedOn));
  }

  /** The year after comes by the year before. */
  @Handles(LatePaymentsDue, 'contracting.plan-next-late-payments')
  async due(tx: Tx, { unitId, year, late }: { unitId: string; year: number; late: boolean }): Promise<void> {
    if (!late) await this.plan(tx, unitId, year + 1);
  }

  private async plan(tx: Tx, unitId: string, year: number): Promise<void> {
    for (const { late, on } of toldOn(year, this.settings.latePaymentsNoticeDays)) {
      const due = { at: instantAt(on, TOLD_AT), key: `${unitId}:${year}:${late ? 'late' : 'soon'}` };
      await this.outbox.publish(tx, LatePaymentsDue, { unitId, year, late }, due);
    }
  }
}
