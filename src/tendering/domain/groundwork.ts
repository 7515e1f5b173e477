import { type Day, addDays, addMonths } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { refuseGroundwork } from './groundwork-refusals.js';
import type { MethodRules, Period } from './method-rules.js';
import { countBackward } from './period.js';
import { refuse } from './refusals.js';

/** A survey of the need stands for a year (财库〔2021〕22号). */
const SURVEY_MONTHS = 12;

/** 履约验收方案: who accepts, when, how, in which steps, what, and by which standard (财库〔2021〕22号). */
export interface AcceptancePlan {
  readonly subject: string;
  readonly time: string;
  readonly way: string;
  readonly procedure: string;
  readonly content: string;
  readonly standard: string;
}

/** What stands ready before a tender. Amounts in fen. */
export interface GroundworkFacts {
  readonly issuedOn: Day;
  readonly budget: Fen;
  /** 向社会公众提供的公共服务, as distinct from a service that the office itself uses. */
  readonly publicService: boolean;
  /** The budget from which on any need is surveyed. */
  readonly surveyedFrom: Fen;
  /** The public intention that names the item. */
  readonly intention: { readonly publishedOn: Day; readonly budgetFen: Fen } | null;
  /** The lead has written why the purchase could not be foreseen. */
  readonly unforeseeable: boolean;
  /** Residents were heard on the item and supported it. */
  readonly consulted: boolean;
  /** Last day of the last survey that asked about the item. */
  readonly surveyedOn: Day | null;
  /** The reviewed plan for the item by the tender's method. */
  readonly plan: { readonly budgetFen: Fen } | null;
  readonly acceptancePlan: AcceptancePlan | null;
}

/** Every reason why a tender may not be published yet. Purchases below the threshold and emergencies need none of it. */
export function groundworkViolations(
  rules: MethodRules,
  facts: GroundworkFacts,
  calendar: WorkingCalendar,
): Violation[] {
  if (rules.regime === 'local') return [];
  return [
    ...intentionViolations(rules, facts, calendar),
    ...(facts.publicService && !facts.consulted
      ? [refuseGroundwork.consultationMissing({ pointer: '/itemId' })]
      : []),
    ...surveyViolations(facts),
    ...planViolations(facts),
    ...(facts.acceptancePlan ? [] : [refuseGroundwork.acceptancePlanMissing({ pointer: '/acceptancePlan' })]),
  ];
}

/** Where the need is surveyed and the plan reviewed in depth: services to the public, and large purchases. */
export function isKeyPurchase({
  publicService,
  budget,
  surveyedFrom,
}: Pick<GroundworkFacts, 'publicService' | 'budget' | 'surveyedFrom'>): boolean {
  return publicService || budget >= surveyedFrom;
}

/** The intention is public its days before the publication, counted backwards: the last day rolls back. */
function intentionViolations(
  { periods }: MethodRules,
  { issuedOn, budget, intention, unforeseeable }: GroundworkFacts,
  calendar: WorkingCalendar,
): Violation[] {
  const period = periods.intention;
  if (!period || unforeseeable) return [];
  const pointer = '/itemId';
  const latest = countBackward(calendar, issuedOn, period);
  const params = { rule: period.rule, days: period.count, latest: latest.date };
  if (!intention) return [refuseGroundwork.intentionMissing({ pointer, params })];
  const { publishedOn: published, budgetFen } = intention;
  const isLate = published > latest.date;
  const earliest = isLate ? earliestIssue(published, period, calendar) : issuedOn;
  const money = { rule: period.rule, budget: formatYuan(budget), intended: formatYuan(budgetFen) };
  return [
    ...(isLate
      ? [refuseGroundwork.intentionTooLate({ pointer, params: { ...params, published, earliest } })]
      : []),
    ...(!isLate && latest.missingYear !== undefined
      ? [refuse.calendarNotLoaded({ pointer, params: { year: latest.missingYear } })]
      : []),
    ...(budget > budgetFen
      ? [refuseGroundwork.intentionBelowBudget({ pointer: '/budget', params: money })]
      : []),
  ];
}

/** The first day on which a tender may follow an intention published on a day. */
export function earliestIssue(publishedOn: Day, period: Period, calendar: WorkingCalendar): Day {
  let day = addDays(publishedOn, period.count);
  while (countBackward(calendar, day, period).date < publishedOn) day = addDays(day, 1);
  return day;
}

function surveyViolations(facts: GroundworkFacts): Violation[] {
  const { surveyedOn, issuedOn, surveyedFrom } = facts;
  const pointer = '/itemId';
  if (!isKeyPurchase(facts)) return [];
  if (!surveyedOn)
    return [refuseGroundwork.surveyMissing({ pointer, params: { from: formatYuan(surveyedFrom) } })];
  return issuedOn <= addMonths(surveyedOn, SURVEY_MONTHS)
    ? []
    : [refuseGroundwork.surveyStale({ pointer, params: { surveyed: surveyedOn } })];
}

function planViolations({ plan, budget }: GroundworkFacts): Violation[] {
  if (!plan) return [refuseGroundwork.planMissing({ pointer: '/method' })];
  if (budget <= plan.budgetFen) return [];
  const params = { budget: formatYuan(budget), planned: formatYuan(plan.budgetFen) };
  return [refuseGroundwork.planBelowBudget({ pointer: '/budget', params })];
}
