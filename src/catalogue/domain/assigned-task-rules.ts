import type { Day } from '../../shared/days.js';
import { yearOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './assigned-task-refusals.js';

/** Why a task was not let in: 职责不清, 不在清单, 未随经费, 检查超限, 超出社区能力, 其他. */
export const TASK_REFUSALS = [
  'responsibility-unclear',
  'not-listed',
  'no-funds',
  'inspection-cap',
  'beyond-community',
  'other',
] as const;
export type TaskRefusal = (typeof TASK_REFUSALS)[number];

/** What an application is judged by. */
export interface TaskFacts {
  readonly validFrom: Day;
  /** Last day, inclusive. */
  readonly validTo: Day;
  readonly today: Day;
  readonly fundId: string | null;
  /** Fen. */
  readonly amount: Fen | null;
  /** True when the fund is the department's own. */
  readonly ownsFund: boolean;
  /** Why it carries no money. */
  readonly waiver: string | null;
}

/** Every reason against an application: 费随事转, no task without its money or a reason for none. */
export function applicationViolations(facts: TaskFacts): Violation[] {
  const { validFrom, validTo, today, fundId, amount, ownsFund, waiver } = facts;
  return [
    ...(validTo < validFrom ? [refuse.endsEarly({ pointer: '/validTo' })] : []),
    ...(validFrom < today ? [refuse.startsInPast({ pointer: '/validFrom', params: { today } })] : []),
    ...(fundId === null && waiver === null ? [refuse.moneyMissing({ pointer: '/fundId' })] : []),
    ...(fundId !== null && waiver !== null ? [refuse.moneyAndWaiver({ pointer: '/waiver' })] : []),
    ...(fundId !== null && !ownsFund ? [refuse.fundNotYours({ pointer: '/fundId' })] : []),
    ...(fundId !== null && (amount ?? 0n) <= 0n ? [refuse.amountMissing({ pointer: '/amount' })] : []),
  ];
}

/** What an admission of a task is judged by. */
export interface TaskAdmissionFacts {
  /** True when the task carries money. */
  readonly funded: boolean;
  readonly toFundId: string | null;
  /** True when that fund is the street's own. */
  readonly ownsTarget: boolean;
  /** True for the street's lead. */
  readonly isLead: boolean;
  readonly validFrom: Day;
  readonly inspections: number;
  /** Inspections of the community in that year by tasks admitted before. */
  readonly used: number;
  readonly cap: number;
}

/** Every reason against letting a task in. */
export function taskAdmissionViolations(facts: TaskAdmissionFacts): Violation[] {
  const { inspections, used, cap, validFrom } = facts;
  const params = { year: yearOf(validFrom), cap, used, wanted: inspections };
  return [
    ...moneyViolations(facts),
    ...(inspections > 0 && used + inspections > cap
      ? [refuse.inspectionCap({ pointer: '/inspections', params })]
      : []),
  ];
}

function moneyViolations({ funded, toFundId, ownsTarget, isLead }: TaskAdmissionFacts): Violation[] {
  const pointer = '/toFundId';
  if (!funded) {
    return [
      ...(toFundId === null ? [] : [refuse.targetNotExpected({ pointer })]),
      ...(isLead ? [] : [refuse.waiverForLead()]),
    ];
  }
  if (toFundId === null) return [refuse.targetMissing({ pointer })];
  return ownsTarget ? [] : [refuse.targetNotYours({ pointer })];
}

/** True when nobody has decided by the last day for it. */
export function isOverdue({ state, decideBy }: { state: string; decideBy: Day }, today: Day): boolean {
  return state === 'applied' && today > decideBy;
}
