import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, lock, save } from '../../platform/index.js';
import { CalendarLoaded, WorkingCalendars } from '../../reference/index.js';
import { PaymentClock } from '../data/payment-clock.entity.js';
import { PaymentRequest } from '../data/payment-request.entity.js';
import { Payment } from '../data/payment.entity.js';
import { startClock } from '../data/start-clock.js';
import { StartPaymentClocks } from '../data/start-payment-clocks.js';
import { paymentDueDay } from '../domain/payment-clocks.js';
import {
  BreachStepped,
  ContractChanged,
  ContractSigned,
  PaymentReversed,
  ServiceAccepted,
} from '../events.js';

/** Starts the clocks of payments by the facts that make them due; the grade of the tail starts its own. */
@Injectable()
export class WatchPayments {
  constructor(
    private readonly clocks: StartPaymentClocks,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
  ) {}

  @Handles(ContractSigned, 'contracting.pay-after-signing')
  signed(tx: Tx, { contractId }: { contractId: string }): Promise<void> {
    return this.clocks.of(tx, contractId);
  }

  @Handles(ServiceAccepted, 'contracting.pay-after-acceptance')
  accepted(tx: Tx, { contractId }: { contractId: string }): Promise<void> {
    return this.clocks.of(tx, contractId);
  }

  @Handles(ContractChanged, 'contracting.pay-after-change')
  changed(tx: Tx, { contractId }: { contractId: string }): Promise<void> {
    return this.clocks.of(tx, contractId);
  }

  @Handles(BreachStepped, 'contracting.pay-after-breach')
  ended(tx: Tx, { contractId }: { contractId: string }): Promise<void> {
    return this.clocks.of(tx, contractId);
  }

  /** Both clocks run on from where they had started. */
  @Handles(PaymentReversed, 'contracting.remind-of-reversed')
  async reversed(
    tx: Tx,
    { paymentId, contractId }: Record<'paymentId' | 'contractId', string>,
  ): Promise<void> {
    await this.clocks.of(tx, contractId);
    const { milestoneId, paymentRequestId: id } = await tx.findOneByOrFail(Payment, { id: paymentId });
    const { payBy } = await tx.findOneByOrFail(PaymentClock, { milestoneId });
    const { warnOn } = await tx.findOneByOrFail(PaymentRequest, { id });
    await startClock(tx, this.outbox, 'pay', { id: milestoneId, last: payBy });
    await startClock(tx, this.outbox, 'invoice', { id, last: warnOn });
  }

  /** A year's calendar came: safe days that waited for it become the lawful ones. */
  @Handles(CalendarLoaded, 'contracting.replan-payments')
  async replan(tx: Tx): Promise<void> {
    const calendar = await this.calendars.current();
    const waiting = await tx.find(PaymentClock, { where: { provisional: true }, order: { id: 'ASC' } });
    for (const { id } of waiting) {
      const clock = await lock(tx, PaymentClock, id);
      const { day: payBy, provisional } = paymentDueDay(clock.runsFrom, calendar, clock.termDays);
      if (provisional) continue;
      await save(tx, Object.assign(clock, { payBy, provisional }));
      await startClock(tx, this.outbox, 'pay', { id: clock.milestoneId, last: payBy });
    }
  }
}
