import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Challenge } from '../data/challenge.entity.js';
import { Complaint } from '../data/complaint.entity.js';
import { Tender } from '../data/tender.entity.js';
import { complaintDates } from '../domain/dispute-clocks.js';
import { refuseDispute } from '../domain/dispute-refusals.js';
import type { DisputeEffect, DisputeOutcome } from '../domain/dispute-rules.js';
import { complaintLifecycle } from '../domain/dispute.lifecycle.js';
import { countForward } from '../domain/period.js';
import { ComplaintDecided, ComplaintStepped, ComplaintSubmitted } from '../events.js';
import { applyEffect } from './apply-effect.js';
import { dayIn, exactDay } from './dispute-day.js';

constraintMeans('complaint_once', refuseDispute.complainedAlready);

/** Days for a correction (94号令 art. 21). */
const CORRECTION = { count: 5, unit: 'working-day' } as const;
const COMPLAINT = { count: 15, unit: 'working-day' } as const;

/** The finance department's decision. */
export interface DecisionInput {
  readonly outcome: DisputeOutcome;
  readonly decision: string;
  readonly effect: DisputeEffect;
  readonly badFaith: boolean;
}

/** Takes complaints (投诉) after challenges, and leads them to the finance department's decision. */
@Injectable()
export class Complain {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
  ) {}

  /** The complaint's id. RuleBroken: 422 before the reply or after its days, 409 for a second. NotFound for another's challenge. */
  submit(actor: Actor, challengeId: string, matters: string, claims: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const challenge = await lock(tx, Challenge, challengeId);
      if (challenge.organizationId !== actor.unitId || challenge.state === 'withdrawn')
        throw new NotFound('challenge');
      const today = dayOf(now(tx));
      await this.demandInTime(challenge, today);
      const { tenderId, lotId, organizationId } = challenge;
      const open = { note: null, correctBy: null, mayAffectResult: null, outcome: null, decision: null };
      const { id } = await create(tx, Complaint, {
        ...{
          challengeId,
          tenderId,
          lotId,
          organizationId,
          matters,
          claims,
          ...(await this.clocks(today)),
          ...open,
        },
        ...{ returnedOnce: false, effect: null, badFaith: null, decidedOn: null, decidedBy: null },
        state: complaintLifecycle.initial,
      });
      await this.outbox.publish(tx, ComplaintSubmitted, { complaintId: id });
      return id;
    });
  }

  /** Returns it for correction, once. RuleBroken (409) for a second time. */
  sendBack(actor: Actor, id: string, note: string): Promise<void> {
    return this.step(id, async (tx, row) => {
      next(complaintLifecycle, 'return', row.state);
      RuleBroken.conflictUnlessEmpty(row.returnedOnce ? [refuseDispute.returnedOnce()] : []);
      const correctBy = exactDay(countForward(await this.calendars.current(), dayOf(now(tx)), CORRECTION));
      await save(tx, Object.assign(row, { returnedOnce: true, note, correctBy }));
      await advance(tx, row, complaintLifecycle, 'return', actor);
    });
  }

  /** Corrects it, by its supplier; the clocks begin with the corrected text. */
  correct(actor: Actor, id: string, matters: string, claims: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await lock(tx, Complaint, id);
      if (row.organizationId !== actor.unitId) throw new NotFound('complaint');
      next(complaintLifecycle, 'correct', row.state);
      const today = dayOf(now(tx));
      const { correctBy: until } = row;
      const late = until !== null && today > until;
      RuleBroken.conflictUnlessEmpty(late ? [refuseDispute.correctionTooLate({ params: { until } })] : []);
      await save(tx, Object.assign(row, { matters, claims, correctBy: null, ...(await this.clocks(today)) }));
      await advance(tx, row, complaintLifecycle, 'correct', actor);
      await this.outbox.publish(tx, ComplaintSubmitted, { complaintId: id });
    });
  }

  /** Accepts it, with the recorded assessment whether the result may be affected. */
  accept(actor: Actor, id: string, mayAffectResult: boolean): Promise<void> {
    return this.step(id, async (tx, row) => {
      next(complaintLifecycle, 'accept', row.state);
      await save(tx, Object.assign(row, { mayAffectResult }));
      await advance(tx, row, complaintLifecycle, 'accept', actor);
    });
  }

  /** Rejects it, with the reason. */
  reject(actor: Actor, id: string, note: string): Promise<void> {
    return this.step(id, async (tx, row) => {
      next(complaintLifecycle, 'reject', row.state);
      await save(tx, Object.assign(row, { note }));
      await advance(tx, row, complaintLifecycle, 'reject', actor);
    });
  }

  /** Takes it back, by its supplier. */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await lock(tx, Complaint, id);
      if (row.organizationId !== actor.unitId) throw new NotFound('complaint');
      await advance(tx, row, complaintLifecycle, 'withdraw', actor);
      await this.outbox.publish(tx, ComplaintStepped, { complaintId: id });
    });
  }

  /** Decides it, with what follows for the tender; the decision is public. */
  decide(actor: Actor, id: string, { outcome, decision, effect, badFaith }: DecisionInput): Promise<void> {
    return this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(Complaint, { id });
      if (!known) throw new NotFound('complaint');
      const tender = await lock(tx, Tender, known.tenderId);
      const row = await lock(tx, Complaint, id);
      next(complaintLifecycle, 'decide', row.state);
      const verdict = { outcome, effect, ground: 'complaint' as const, reason: decision, lotId: row.lotId };
      await applyEffect(tx, this.outbox, tender, verdict, actor);
      const decided = { decidedOn: dayOf(now(tx)), decidedBy: actor.accountId };
      await save(tx, Object.assign(row, { outcome, decision, effect, badFaith, ...decided }));
      await advance(tx, row, complaintLifecycle, 'decide', actor);
      await this.outbox.publish(tx, ComplaintDecided, { complaintId: id, tenderId: tender.id });
    });
  }

  /** Fifteen working days from the reply, or from the last day for one that did not come (政府采购法 art. 55). */
  private async demandInTime(challenge: Challenge, today: ReturnType<typeof dayOf>): Promise<void> {
    const { state, replyBy, complaintBy } = challenge;
    if (state !== 'replied' && today <= replyBy)
      throw new RuleBroken([refuseDispute.complaintTooEarly({ params: { until: replyBy } })]);
    const until = complaintBy ?? exactDay(countForward(await this.calendars.current(), replyBy, COMPLAINT));
    RuleBroken.unlessEmpty(today <= until ? [] : [refuseDispute.complaintTooLate({ params: { until } })]);
  }

  private async clocks(today: ReturnType<typeof dayOf>) {
    const dates = complaintDates(today, await this.calendars.current());
    return {
      receivedOn: today,
      reviewBy: dayIn(dates, 'complaint-review'),
      copiesBy: dayIn(dates, 'complaint-copies'),
      decideBy: dayIn(dates, 'complaint-decision'),
    };
  }

  private step(id: string, act: (tx: Tx, row: Complaint) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      await act(tx, await lock(tx, Complaint, id));
      await this.outbox.publish(tx, ComplaintStepped, { complaintId: id });
    });
  }
}
