import { Injectable } from '@nestjs/common';
import { type Actor, BusinessClock } from '../../platform/index.js';
import type { PersonContact } from '../../registry/index.js';
import { type Day, addMonths, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { type PayBalance, payGaps } from '../domain/pay.js';
import { refuse } from '../domain/refusals.js';
import { StaffReads } from './staff-reads.js';
import type { StaffMember, StaffRate } from './staff.entity.js';

/** What somebody was to get for a month and got, in fen. */
export interface PayGap extends PayBalance {
  readonly member: StaffMember;
  readonly contact: PersonContact;
}

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
    return named.flatMap(({ row, contact }) => {
      const own = rates.filter((rate) => isFor(rate, row));
      const payments = paid.filter(({ staffId }) => staffId === row.id);
      return payGaps(row, month, own, payments).map((gap) => ({ member: row, contact, ...gap }));
    });
  }
}

function isFor(rate: StaffRate, { streetId, position, payGrade }: StaffMember): boolean {
  return rate.streetId === streetId && rate.position === position && rate.payGrade === payGrade;
}
