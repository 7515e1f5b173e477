import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create, lock, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { StaffReads } from '../data/staff-reads.js';
import { StaffMember, StaffPayment, StaffRate } from '../data/staff.entity.js';
import { servesIn } from '../domain/pay.js';
import type { PayKind, Position } from '../domain/positions.js';
import { refuse } from '../domain/refusals.js';

constraintMeans('staff_rate_day', () => refuse.rateKnown({ pointer: '/validFrom' }));

/** A rate of the schedule. */
export interface RateInput {
  readonly position: Position;
  readonly payGrade: string;
  readonly kind: PayKind;
  /** Fen a month. */
  readonly amount: Fen;
  readonly validFrom: Day;
  readonly basis: string;
}

/** What was paid for a month. */
export interface PaymentInput {
  /** First day of the month. */
  readonly month: Day;
  readonly kind: PayKind;
  readonly amount: Fen;
  readonly note: string;
}

/** The schedule of a street, and what was paid by it. */
@Injectable()
export class KeepPay {
  constructor(
    private readonly database: Database,
    private readonly reads: StaffReads,
  ) {}

  /** Sets a rate from a day on. RuleBroken (409) for a day that has one. */
  async setRate(actor: Actor, input: RateInput): Promise<void> {
    const { position, payGrade, kind, amount, validFrom, basis } = input;
    await this.database.transaction((tx) =>
      create(tx, StaffRate, {
        ...{ position, payGrade, kind, amount, validFrom, basis },
        ...{ streetId: actor.unitId, setBy: actor.accountId },
      }),
    );
  }

  /** Notes a payment. RuleBroken (422): a month ahead, or one in which he was not on the staff. */
  async pay(actor: Actor, staffId: string, input: PaymentInput): Promise<void> {
    await this.reads.one(actor, staffId);
    await this.database.transaction(async (tx) => {
      const member = await lock(tx, StaffMember, staffId);
      const { month, kind, amount, note } = input;
      RuleBroken.unlessEmpty([
        ...(month <= dayOf(now(tx)) ? [] : [refuse.monthAhead({ pointer: '/month' })]),
        ...(servesIn(member, month) ? [] : [refuse.notOnStaff({ pointer: '/month' })]),
      ]);
      const by = { correctsId: null, recordedBy: actor.accountId };
      await create(tx, StaffPayment, { staffId, month, kind, amount, note, ...by });
    });
  }

  /** Takes a payment back by an entry against it. RuleBroken (409): once, and no correction. */
  async takeBack(actor: Actor, staffId: string, id: string, note: string): Promise<void> {
    await this.reads.one(actor, staffId);
    await this.database.transaction(async (tx) => {
      await lock(tx, StaffMember, staffId);
      const payment = await tx.findOneBy(StaffPayment, { id, staffId });
      if (!payment) throw new NotFound('staff_payment');
      RuleBroken.conflictUnlessEmpty([
        ...(payment.correctsId === null ? [] : [refuse.correctionOfCorrection()]),
        ...((await tx.existsBy(StaffPayment, { correctsId: id })) ? [refuse.paymentTakenBack()] : []),
      ]);
      const { month, kind, amount } = payment;
      const by = { correctsId: id, recordedBy: actor.accountId };
      await create(tx, StaffPayment, { staffId, month, kind, amount: -amount, note, ...by });
    });
  }
}
