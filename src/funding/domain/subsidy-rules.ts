import { type Day, daysBetween, yearOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** 扶持新社会组织 · 运营补贴 · 社区补贴 */
export const SUBSIDY_KINDS = ['start-up', 'operating', 'community'] as const;
export type SubsidyKind = (typeof SUBSIDY_KINDS)[number];

/** One payment of a schedule. */
export interface InstalmentFacts {
  readonly dueOn: Day;
  /** Fen. */
  readonly amount: Fen;
}

/** A subsidy as its rules see it. */
export interface SubsidyFacts {
  readonly kind: SubsidyKind;
  readonly instalments: readonly InstalmentFacts[];
  /** Budget year of the fund; undefined when the unit has no such fund. */
  readonly fundYear: number | undefined;
  readonly today: Day;
  readonly receiver: ReceiverFacts | undefined;
}

/** Who is to get it. */
export interface ReceiverFacts {
  /** Kind of unit. */
  readonly kind: string;
  /** Stands below the unit that gives, or below its district. */
  readonly within: boolean;
  /** Why an organization can get nothing now; its age is never among them (财综〔2016〕54号). */
  readonly standing: readonly Violation[];
}

/** Units of a community that a subsidy can go to. */
const OF_COMMUNITY = [
  'community',
  'residents-committee',
  'work-station',
  'social-work-centre',
  'party-organization',
];

/** Why a subsidy can't be drafted so. */
export function subsidyViolations({
  kind,
  instalments,
  fundYear,
  today,
  receiver,
}: SubsidyFacts): Violation[] {
  return [
    ...(fundYear === undefined ? [refuse.fundNotYours({ pointer: '/fundId' })] : []),
    ...receiverViolations(kind, receiver),
    ...instalments.flatMap(({ dueOn, amount }, at) => {
      const pointer = `/instalments/${at}`;
      const before = instalments[at - 1];
      const outside = fundYear !== undefined && yearOf(dueOn) !== fundYear;
      return [
        ...(amount > 0n ? [] : [refuse.amountNotPositive({ pointer: `${pointer}/amount` })]),
        ...(dueOn >= today ? [] : [refuse.dueInPast({ pointer: `${pointer}/dueOn` })]),
        ...(before && dueOn <= before.dueOn ? [refuse.dueUnordered({ pointer: `${pointer}/dueOn` })] : []),
        ...(outside
          ? [refuse.dueOutsideYear({ pointer: `${pointer}/dueOn`, params: { year: fundYear } })]
          : []),
      ];
    }),
  ];
}

/** Why an instalment can't be paid: there is none, it is paid, or its day has not come. */
export function paymentViolations(
  instalment: { readonly dueOn: Day; readonly paidOn: Day | null } | undefined,
  paidOn: Day,
  today: Day,
): Violation[] {
  if (!instalment) return [refuse.instalmentUnknown({ pointer: '/position' })];
  const due = { pointer: '/paidOn', params: { due: instalment.dueOn } };
  return [
    ...(instalment.paidOn === null ? [] : [refuse.instalmentPaid({ pointer: '/position' })]),
    ...(paidOn >= instalment.dueOn ? [] : [refuse.notDue(due)]),
    ...(paidOn <= today ? [] : [refuse.receivedLater({ pointer: '/paidOn' })]),
  ];
}

/** Calendar days for which an instalment waits beyond its day; 0 when it does not. */
export function daysLate({ dueOn, paidOn }: { dueOn: Day; paidOn: Day | null }, on: Day): number {
  return paidOn !== null && paidOn <= on ? 0 : Math.max(0, daysBetween(dueOn, on));
}

function receiverViolations(kind: SubsidyKind, receiver: ReceiverFacts | undefined): Violation[] {
  const pointer = '/receiverId';
  if (!receiver) return [refuse.receiverUnknown({ pointer })];
  if (kind === 'community')
    return OF_COMMUNITY.includes(receiver.kind) && receiver.within
      ? []
      : [refuse.receiverNoCommunity({ pointer })];
  if (receiver.kind !== 'organization') return [refuse.receiverNoOrganization({ pointer })];
  return receiver.standing.map((violation) => ({ ...violation, pointer }));
}
