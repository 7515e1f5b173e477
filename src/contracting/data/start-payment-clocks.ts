import { Injectable } from '@nestjs/common';
import { Outbox, Settings, type Tx, create, lock, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { isSmallOrMediumSupplier } from '../../registry/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { isReached } from '../domain/milestone.lifecycle.js';
import {
  DEFAULT_INTEREST_PERCENT_PER_DAY,
  clockBasis,
  paymentClockStart,
  paymentDueDay,
} from '../domain/payment-clocks.js';
import { milestonesOf } from './contract-steps.js';
import { Contract } from './contract.entity.js';
import type { Milestone } from './milestone.entity.js';
import { PaymentClock } from './payment-clock.entity.js';
import { startClock } from './start-clock.js';

/** Starts the clock of every instalment that has fallen due, once, by the terms of that moment. */
@Injectable()
export class StartPaymentClocks {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** Harmless when nothing is due, or all of it runs already. */
  async of(tx: Tx, contractId: string): Promise<void> {
    const contract = await lock(tx, Contract, contractId);
    const running = await tx.findBy(PaymentClock, { contractId });
    const due = (await milestonesOf(tx, contractId)).filter(
      ({ id, state, payableFen }) =>
        isReached(state) && (payableFen ?? 0n) > 0n && !running.some((each) => each.milestoneId === id),
    );
    for (const milestone of due) await this.start(tx, contract, milestone);
  }

  private async start(tx: Tx, contract: Contract, milestone: Milestone): Promise<void> {
    const { organizationId, paymentTermDays: termDays, signedOn } = contract;
    const today = dayOf(now(tx));
    const runsFrom = await this.startOf(tx, milestone, today);
    const due = paymentDueDay(runsFrom, await this.calendars.current(), termDays);
    const bindsBy = clockBasis(await isSmallOrMediumSupplier(tx, organizationId, signedOn ?? today));
    const byPolicy = this.settings.lateInterestPercentPerDay;
    await create(tx, PaymentClock, {
      ...{ contractId: contract.id, milestoneId: milestone.id, runsFrom, termDays },
      ...{ payBy: due.day, provisional: due.provisional, bindsBy },
      percentPerDay: bindsBy === 'law' ? DEFAULT_INTEREST_PERCENT_PER_DAY : byPolicy,
    });
    await startClock(tx, this.outbox, 'pay', { id: milestone.id, last: due.day });
  }

  /** The day it was reached; where that was an acceptance, no later than the end of the days for it. */
  private async startOf(tx: Tx, milestone: Milestone, today: Day): Promise<Day> {
    const reachedOn = milestone.reachedOn ?? today;
    const [delivery]: { deliveredOn: Day; dueBy: Day }[] = await tx.query(DELIVERED, [milestone.id]);
    if (!delivery) return reachedOn;
    const { deliveredOn, dueBy } = delivery;
    return paymentClockStart({ deliveredOn, acceptance: { acceptedOn: reachedOn, dueBy } });
  }
}

/** The accepted delivery's last hand-in and the last day for accepting it: the instalment's own, or the one that a supplement waited for. */
const DELIVERED = `
  SELECT d.submitted_on AS "deliveredOn", d.accept_by AS "dueBy" FROM milestone m
    JOIN milestone d ON d.contract_id = m.contract_id AND d.stage = m.stage AND d.state = 'accepted'
     AND (d.id = m.id OR (m.change_id IS NOT NULL AND d.change_id IS NULL AND d.reached_on = m.reached_on))
   WHERE m.id = $1 AND d.accept_by IS NOT NULL`;
