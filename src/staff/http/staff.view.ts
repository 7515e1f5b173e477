import type { Day } from '../../shared/days.js';
import { maskName, maskPhone } from '../../shared/masking.js';
import type { Named } from '../data/staff-reads.js';
import type { ReserveCandidate, StaffMember } from '../data/staff.entity.js';
import { fillingOf } from '../domain/pay.js';
import type { LeaveReason, Position } from '../domain/positions.js';
import type { CandidateState } from '../domain/reserve-candidate.lifecycle.js';

/** Somebody on the staff of a community, masked. */
export class StaffMemberView {
  id: string;
  version: number;
  /** Masked; empty once it was erased. @example 周** */
  name: string;
  /** Masked; empty once it was erased. @example 138****8000 */
  phone: string;
  streetId: string;
  communityId: string;
  position: Position;
  payGrade: string;
  joinedOn: string;
  /** Last day, inclusive; null while he is there. */
  leftOn: string | null;
  leaveReason: LeaveReason | null;
  /** Whose place he took. */
  replacesId: string | null;

  static of({ row, contact }: Named<StaffMember>): StaffMemberView {
    const { id, version, streetId, communityId, position, payGrade, joinedOn, leftOn } = row;
    return {
      ...{ id, version, name: maskName(contact.name), phone: maskPhone(contact.phone) },
      ...{ streetId, communityId, position, payGrade, joinedOn, leftOn },
      ...{ leaveReason: row.leaveReason, replacesId: row.replacesId },
    };
  }
}

/** Staff, newest first. */
export class StaffListView {
  items: StaffMemberView[];
  next: string | null;
}

/** A place that somebody left and nobody took. */
export class VacancyView {
  /** Who left. */
  staffId: string;
  communityId: string;
  position: Position;
  leftOn: string;
  /** Last day for filling it, calendar days. */
  fillBy: string;
  overdue: boolean;

  static of({ id, communityId, position, leftOn }: StaffMember, days: number, today: Day): VacancyView {
    const left = leftOn ?? today;
    return { staffId: id, communityId, position, leftOn: left, ...fillingOf(left, days, today) };
  }
}

/** Vacancies, the longest empty first; 500 at the most. */
export class VacancyListView {
  items: VacancyView[];
}

/** Somebody of the reserve, masked. */
export class ReserveCandidateView {
  id: string;
  /** @example 吴** */
  name: string;
  /** @example 138****8000 */
  phone: string;
  state: CandidateState;
  level: string | null;
  /** Of the selection. @example "86.50" */
  score: string;
  listedOn: string;
  /** Last day on which he may be called. */
  validTo: string;

  static of({ row, contact }: Named<ReserveCandidate>): ReserveCandidateView {
    const { id, state, level, score, listedOn, validTo } = row;
    const who = { id, name: maskName(contact.name), phone: maskPhone(contact.phone) };
    return { ...who, state, level, score, listedOn, validTo };
  }
}

/** The reserve, newest first. */
export class CandidateListView {
  items: ReserveCandidateView[];
  next: string | null;
}
