import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, create, lock, now, save } from '../../platform/index.js';
import { loadedCalendar } from '../../reference/index.js';
import { type Day, addDays, dayOf, daysBetween, instantAt } from '../../shared/days.js';
import { rolledForward } from '../../shared/due-day.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { putOffQueries } from '../data/bid-queries.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { TenderSuspension } from '../data/tender-suspension.entity.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { daysStarted, standingViolations, suspensionViolations } from '../domain/suspensions.js';
import { SuspensionEnded, TenderDeadlineReached, TenderResumed, TenderSuspended } from '../events.js';
import { isSuspender } from '../policies.js';
import { putOffRound } from './call-offer-round.js';
import { closeSuspension } from './close-suspension.js';

/** Why and for how long nothing goes on. */
export interface SuspensionFacts {
  readonly reason: string;
  readonly until: Day;
  readonly documentNumber: string | null;
}

/** Suspends a tender (by its lead, or by the finance department) and lets it go on; the clocks go on where they stood. */
@Injectable()
export class SuspendTender {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken: 409 when it is suspended or over, 422 for more than thirty days or a past day. */
  run(actor: Actor, id: string, { reason, until, documentNumber }: SuspensionFacts): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, id);
      if (!isSuspender(actor, tender)) throw new NotFound('tender');
      RuleBroken.conflictUnlessEmpty(standingViolations(tender));
      RuleBroken.unlessEmpty(suspensionViolations(until, dayOf(now(tx))));
      const made = { tenderId: id, reason, documentNumber, until, suspendedBy: actor.accountId };
      const { id: suspensionId } = await create(tx, TenderSuspension, {
        ...made,
        endedAt: null,
        endedBy: null,
      });
      await save(tx, Object.assign(tender, { suspendedUntil: until, suspensionReason: reason }));
      const at = instantAt(addDays(until, 1), '00:00');
      await this.outbox.publish(tx, SuspensionEnded, { tenderId: id }, { at, key: id });
      await this.outbox.publish(tx, TenderSuspended, { tenderId: id, suspensionId });
      return tender;
    });
  }

  /** Lets it go on before its day. RuleBroken (409) when it is not suspended. */
  resume(actor: Actor, id: string): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, id);
      if (!isSuspender(actor, tender)) throw new NotFound('tender');
      RuleBroken.conflictUnlessEmpty(tender.suspendedUntil ? [] : [refuseAct.notSuspended()]);
      await resumeTender(tx, this.outbox, tender, actor.accountId);
      return tender;
    });
  }
}

/** The step itself: by somebody, or by the suspension's last day. What was due meanwhile is due as much later. */
export async function resumeTender(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  endedBy: string | null,
): Promise<void> {
  const { id: tenderId } = tender;
  const suspension = await closeSuspension(tx, outbox, tender, endedBy);
  if (!suspension) return;
  const days = daysStarted(suspension.createdAt, now(tx));
  const calendar = await loadedCalendar(tx);
  if (tender.state === 'open' && tender.deadlineAt) {
    tender.deadlineAt = putOff(tender.deadlineAt, days, calendar);
    tender.deadlineOn = dayOf(tender.deadlineAt);
    await outbox.publish(tx, TenderDeadlineReached, { tenderId }, { at: tender.deadlineAt, key: tenderId });
  }
  if (tender.state === 'offering' && tender.offersDueAt)
    await putOffRound(tx, outbox, tender, putOff(tender.offersDueAt, days, calendar));
  await putOffQueries(tx, tenderId, suspension.createdAt, (at) => putOff(at, days, calendar));
  await save(tx, tender);
  await outbox.publish(tx, TenderResumed, { tenderId });
}

/** So many days later at the same hour, or on the next working day after a day of rest (民法典 art. 203). */
function putOff(at: Date, days: number, calendar: WorkingCalendar): Date {
  const { day } = rolledForward(addDays(dayOf(at), days), calendar);
  return new Date(at.getTime() + daysBetween(dayOf(at), day) * 86_400_000);
}
