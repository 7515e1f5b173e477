import { MoneyView } from '../../platform/index.js';
import { maskName } from '../../shared/masking.js';
import type { PayGap } from '../data/pay-gaps.js';
import type { StaffPayment, StaffRate } from '../data/staff.entity.js';
import type { PayKind, Position } from '../domain/positions.js';

/** A rate of the schedule. */
export class RateView {
  streetId: string;
  position: Position;
  payGrade: string;
  kind: PayKind;
  /** A month. */
  amount: MoneyView;
  validFrom: string;
  basis: string;

  static of({ streetId, position, payGrade, kind, amount, validFrom, basis }: StaffRate): RateView {
    return { streetId, position, payGrade, kind, amount: MoneyView.of(amount), validFrom, basis };
  }
}

/** The schedule, the latest rates first. */
export class RateListView {
  items: RateView[];
}

/** What was paid for a month. */
export class StaffPaymentView {
  id: string;
  /** @example 2025-02 */
  month: string;
  kind: PayKind;
  /** Below zero where it takes another entry back. */
  amount: MoneyView;
  note: string;
  correctsId: string | null;

  static of({ id, month, kind, amount, note, correctsId }: StaffPayment): StaffPaymentView {
    return { id, month: month.slice(0, 7), kind, amount: MoneyView.of(amount), note, correctsId };
  }
}

/** Payments, the latest entered first. */
export class StaffPaymentListView {
  items: StaffPaymentView[];
  next: string | null;
}

/** Somebody who got less or more than the schedule says, or whose rate is missing. */
export class PayGapView {
  staffId: string;
  /** @example 周** */
  name: string;
  communityId: string;
  position: Position;
  payGrade: string;
  kind: PayKind;
  /** By calendar days on the staff; null when the schedule has no rate for a day. */
  due: MoneyView | null;
  paid: MoneyView;
  /** Above zero: too little was paid; null when nobody knows what was due. */
  missing: MoneyView | null;

  static of({ member, contact, kind, due, paid }: PayGap): PayGapView {
    const { id: staffId, communityId, position, payGrade } = member;
    return {
      ...{ staffId, name: maskName(contact.name), communityId, position, payGrade, kind },
      ...{ due: MoneyView.orNull(due), paid: MoneyView.of(paid) },
      missing: MoneyView.orNull(due === null ? null : due - paid),
    };
  }
}

/** Differences of a month; empty when everybody got what was due. */
export class PayGapListView {
  items: PayGapView[];
}
