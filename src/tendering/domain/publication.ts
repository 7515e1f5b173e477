import { type Day, addMonths } from '../../shared/days.js';
import { exact, sum } from '../../shared/exact.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { refuseAct } from './act-refusals.js';
import { criteriaViolations } from './criteria.js';
import { deadlineViolations } from './deadline.js';
import type { Factor } from './factor.js';
import { type MethodFacts, choiceViolations, publicityViolations } from './method-choice.js';
import type { AwardTest, MethodRules } from './method-rules.js';
import { type Requirement, requirementViolations } from './requirements.js';

/** The longest term of a service contract (102号令 art. 24). */
const LONGEST_TERM_MONTHS = 36;

/** What decides whether a tender may be published on a day. Amounts in fen. */
export interface PublicationFacts {
  readonly issuedOn: Day;
  readonly deadlineOn: Day;
  readonly criteria: readonly Factor[];
  readonly requirements: readonly Requirement[];
  readonly method: MethodFacts;
  readonly budget: Fen;
  readonly ceiling: Fen;
  /** Money reserved for the service item. */
  readonly reserved: Fen;
  readonly percents: readonly string[];
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
}

/** Terms without the days of publication. */
export type TermsFacts = Omit<PublicationFacts, 'issuedOn' | 'method'> & { readonly awardTest: AwardTest };

/** Every reason against publication, with pointers into the tender's own fields. */
export function publicationViolations(
  rules: MethodRules,
  facts: PublicationFacts,
  calendar: WorkingCalendar,
): Violation[] {
  return [
    ...choiceViolations(rules, facts.method),
    ...publicityViolations(rules, facts, calendar),
    ...deadlineViolations(rules, facts, calendar),
    ...termsViolations(rules, { ...facts, awardTest: facts.method.awardTest }),
  ];
}

/** Every reason against terms as such, whatever the day: criteria, money, the time of the service. */
export function termsViolations(rules: MethodRules, facts: TermsFacts): Violation[] {
  return [
    ...criteriaViolations({ ...rules, awardTests: [facts.awardTest] }, { factors: facts.criteria }),
    ...requirementViolations(facts.requirements, facts.criteria),
    ...moneyViolations(facts),
    ...termViolations(facts),
  ];
}

function moneyViolations({ budget, ceiling, reserved, percents }: TermsFacts): Violation[] {
  const whole = sum(percents.map((percent) => exact(percent)));
  return [
    ...(ceiling > budget
      ? [refuseAct.ceilingOverBudget({ pointer: '/ceiling', params: { budget: formatYuan(budget) } })]
      : []),
    ...(budget > reserved
      ? [refuseAct.budgetOverItem({ pointer: '/budget', params: { ceiling: formatYuan(reserved) } })]
      : []),
    ...(whole.equals(100)
      ? []
      : [refuseAct.instalmentsNotWhole({ pointer: '/instalments', params: { sum: whole.toString() } })]),
  ];
}

function termViolations({ deadlineOn, serviceFrom, serviceTo }: TermsFacts): Violation[] {
  return [
    ...(serviceFrom <= deadlineOn
      ? [refuseAct.serviceBeforeDeadline({ pointer: '/serviceFrom', params: { deadline: deadlineOn } })]
      : []),
    ...(serviceTo >= addMonths(serviceFrom, LONGEST_TERM_MONTHS)
      ? [refuseAct.termTooLong({ pointer: '/serviceTo' })]
      : []),
  ];
}
