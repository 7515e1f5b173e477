import { Injectable } from '@nestjs/common';
import { type Actor, BusinessClock } from '../../platform/index.js';
import type { PersonContact } from '../../registry/index.js';
import { type Day, addMonths, day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { RuleBroken } from '../../shared/refused.js';
import { dueFor } from '../domain/pay.js';
import { PAY_KINDS, type PayKind } from '../domain/positions.js';
import { refuse } from '../domain/refusals.js';
import { StaffReads } from './staff-reads.js';
import type { StaffMember, StaffPayment, StaffRate } from './staff.entity.js';

/** What somebody was to get for a month and got, in fen. */
export interface PayGap {
  readonly member: StaffMember;
  readonly contact: PersonContact;
  readonly kind: PayKind;
  /** Null when the schedule has no rate for a day: nobody knows what was due. */
  readonly due: Fen | null;
  readonly paid: Fen;
}

/** Before the first allowance is set, none is due. */
const NO_ALLOWANCE = { amount: 0n, validFrom: day('1900-01-01') };
/** Most members that one look compares. */
const MOST_STAFF = 2_000;

/** Compares what was paid with the schedule (补贴足额发放). */
@Injectable()
export class PayGaps {
  constructor(
    private readonly staff: StaffReads,
    private readonly clock: BusinessClock,
  ) {}

  /** Of the caller's staff, those who got less or more than was due, or whose rate is missing. RuleBroken (422): a month ahead. */
  async of(actor: Actor, month: Day): Promise<PayGap[]> {
    const late = month > dayOf(this.clock.now());
    RuleBroken.unlessEmpty(late ? [refuse.monthAhead({ pointer: '/month' })] : []);
    const rows = await this.staff
      .staffOf(actor)
      .andWhere('row.joinedOn < :next AND (row.leftOn IS NULL OR row.leftOn >= :month)', {
        ...{ month, next: addMonths(month, 1) },
      })
      .orderBy('row.id')
      .limit(MOST_STAFF)
      .getMany();
    const rates = await this.staff.allRates(rows.map(({ streetId }) => streetId));
    const paid = await this.staff.paidIn(
      rows.map(({ id }) => id),
      month,
    );
    const named = await this.staff.named(rows);
    return named.flatMap(({ row, contact }) => gapsOf(row, contact, { month, rates, paid }));
  }
}

function gapsOf(
  member: StaffMember,
  contact: PersonContact,
  facts: {
    readonly month: Day;
    readonly rates: readonly StaffRate[];
    readonly paid: readonly StaffPayment[];
  },
): PayGap[] {
  const own = facts.rates.filter(
    ({ streetId, position, payGrade }) =>
      streetId === member.streetId && position === member.position && payGrade === member.payGrade,
  );
  return PAY_KINDS.flatMap((kind) => {
    const rates = own.filter((rate) => rate.kind === kind);
    const paid = facts.paid
      .filter((each) => each.staffId === member.id && each.kind === kind)
      .reduce((total, { amount }) => total + amount, 0n);
    // A day without an allowance in the schedule brings none; one without a wage is a hole.
    const due = dueFor(member, facts.month, kind === 'allowance' ? [NO_ALLOWANCE, ...rates] : rates);
    return due === paid ? [] : [{ member, contact, kind, due, paid }];
  });
}
