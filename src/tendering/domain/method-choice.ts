import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan, parseYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { refuseAct } from './act-refusals.js';
import type { ApprovalKind } from './approvals.js';
import type { AwardTest, MethodRules, ProcurementObject } from './method-rules.js';
import { refuse } from './refusals.js';
import { timetable } from './timetable.js';

/** Why a method may not be chosen for what is bought (a service by 询价, for one). */
export function methodViolations(
  rules: MethodRules,
  object: ProcurementObject,
  pointer = '/method',
): Violation[] {
  if (rules.objects.includes(object)) return [];
  return [refuse.methodNotForObject({ pointer, params: { method: rules.code, object, rule: rules.basis } })];
}

/** What decides whether a method fits a purchase. Amounts in fen. */
export interface MethodFacts {
  readonly object: ProcurementObject;
  readonly budget: Fen;
  readonly awardTest: AwardTest;
  readonly reason: string | null;
  /** Percent taken off the prices of small and micro enterprises; null where none is. */
  readonly deduction: number | null;
  /** What has been granted. */
  readonly granted: ReadonlySet<ApprovalKind>;
  /** How many are invited; null while nobody is. */
  readonly invited: number | null;
  readonly needsFunder: boolean;
}

/** Every reason against a method with its conditions. */
export function choiceViolations(rules: MethodRules, facts: MethodFacts): Violation[] {
  const { awardTest, reason, granted, needsFunder } = facts;
  const params = { method: rules.code };
  return [
    ...methodViolations(rules, facts.object),
    ...(rules.awardTests.includes(awardTest)
      ? []
      : [refuseAct.awardTestNotOfMethod({ pointer: '/awardTest', params: { ...params, test: awardTest } })]),
    ...(rules.procurementMethod !== 'open' && !reason
      ? [refuseAct.methodReasonMissing({ pointer: '/methodReason', params })]
      : []),
    ...amountViolations(rules, facts),
    ...invitedViolations(rules, facts),
    ...deductionViolations(facts.deduction),
    ...(needsFunder && !granted.has('funder-publish') ? [refuseAct.funderSilent()] : []),
  ];
}

/** Methods to which no approval opens the way: they are the rule, or not under the law. */
const WITHOUT_APPROVAL: readonly string[] = [
  ...['open-tender', 'framework-closed', 'framework-open'],
  // What is called off was put up for competition in the first stage.
  ...['framework-call-off', 'framework-competition'],
];

function amountViolations(rules: MethodRules, { budget, granted }: MethodFacts): Violation[] {
  const { thresholds, regime, code, largest } = rules;
  if (!thresholds) return [];
  const over = (limit: string) => budget >= parseYuan(limit);
  const params = { budget: formatYuan(budget), method: code };
  const isSmall = regime === 'local' && largest !== undefined;
  if (isSmall && over(thresholds[largest]))
    return [
      refuseAct.methodForSmallOnly({ pointer: '/method', params: { ...params, limit: thresholds[largest] } }),
    ];
  const needsApproval =
    regime === 'statutory' && !WITHOUT_APPROVAL.includes(code) && over(thresholds.openTender);
  if (!needsApproval || granted.has('method')) return [];
  return [
    refuseAct.methodNotApproved({ pointer: '/method', params: { ...params, limit: thresholds.openTender } }),
  ];
}

function invitedViolations({ invitation }: MethodRules, { invited }: MethodFacts): Violation[] {
  if (!invitation || (invited ?? 0) >= invitation.minimum) return [];
  const params = { min: invitation.minimum, draw: invited ?? 0, rule: invitation.rule };
  return [refuseAct.tooFewInvited({ params })];
}

/** Services: 10 to 20 % (财库〔2020〕46号, 财库〔2022〕19号). */
function deductionViolations(percent: number | null): Violation[] {
  if (percent === null || (percent >= 10 && percent <= 20)) return [];
  return [refuseAct.deductionOutOfRange({ pointer: '/priceDeduction', params: { percent } })];
}

/**
 * The only supplier of a purchase at or above the threshold is public for its days before anything is agreed
 * (政府采购法实施条例 art. 38): the deadline for the offer lies after them.
 */
export function publicityViolations(
  rules: MethodRules,
  { budget, issuedOn, deadlineOn }: { budget: Fen; issuedOn: Day; deadlineOn: Day },
  calendar: WorkingCalendar,
): Violation[] {
  if (rules.code !== 'single-source' || !rules.thresholds) return [];
  if (budget < parseYuan(rules.thresholds.procurement)) return [];
  const dates = timetable(rules, { issuedOn, deadlineOn }, calendar);
  const end = dates.find(({ key }) => key === 'notice-period-end');
  if (!end) return [];
  if (end.missingYear !== undefined)
    return [refuse.calendarNotLoaded({ pointer: '/deadline', params: { year: end.missingYear } })];
  const params = { until: end.date, rule: end.rule };
  return deadlineOn > end.date ? [] : [refuseAct.publicityTooShort({ pointer: '/deadline', params })];
}
