import { type Day, addDays, addMonths } from '../../shared/days.js';
import { exact } from '../../shared/exact.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { type BudgetRules, arithmeticViolations, askedFen, capViolations } from './budget.js';
import type { ApplicationForm } from './form.js';
import { refuse } from './refusals.js';

/** What a programme asks of a form. Amounts in fen. */
export interface FormTerms {
  readonly themes: readonly string[];
  readonly projectFrom: Day;
  /** Inclusive. */
  readonly projectTo: Day;
  readonly maxGrant: Fen;
  readonly budgetRules: BudgetRules;
}

const ASKED = [
  'title',
  'theme',
  'summary',
  'need',
  'beneficiaries',
  'startsOn',
  'months',
  'team',
  'indicators',
  'activities',
  'budget',
  'sustainability',
  'declares',
] as const satisfies readonly (keyof ApplicationForm)[];

/** Everything for which the form can't be handed in, at once. */
export function formGaps(form: ApplicationForm, terms: FormTerms): Violation[] {
  return [
    ...ASKED.filter((field) => isEmpty(form[field])).map((field) =>
      refuse.fieldMissing({ pointer: `/${field}`, params: { field } }),
    ),
    ...(form.theme !== undefined && !terms.themes.includes(form.theme)
      ? [refuse.themeUnknown({ pointer: '/theme', params: { theme: form.theme } })]
      : []),
    ...termViolations(form, terms),
    ...indicatorViolations(form),
    ...activityViolations(form),
    ...arithmeticViolations(form.budget ?? []),
    ...(form.budget?.length && askedFen(form.budget) <= 0n
      ? [refuse.nothingAsked({ pointer: '/budget' })]
      : []),
    ...declarationViolations(form),
  ];
}

/** What makes an application invalid though its form is complete: the maximum grant and the caps of the budget. */
export function hardViolations({ budget = [] }: ApplicationForm, terms: FormTerms): Violation[] {
  const asked = askedFen(budget);
  const params = { asked: formatYuan(asked), max: formatYuan(terms.maxGrant) };
  const priced = budget.map((line) => ({ line, fen: line.amount - line.own }));
  return [
    ...(asked > terms.maxGrant ? [refuse.overMaximum({ pointer: '/budget', params })] : []),
    ...capViolations(terms.budgetRules, priced, '/budget'),
  ];
}

/** Last day of a project, inclusive: months are counted from the first to the first. */
export function lastDay(startsOn: Day, months: number): Day {
  return addDays(addMonths(startsOn, months), -1);
}

function termViolations({ startsOn, months }: ApplicationForm, terms: FormTerms): Violation[] {
  if (startsOn === undefined || months === undefined) return [];
  const { projectFrom: from, projectTo: to } = terms;
  const isOutside = startsOn < from || lastDay(startsOn, months) > to;
  return [
    ...(startsOn.endsWith('-01') ? [] : [refuse.startNotFirst({ pointer: '/startsOn' })]),
    ...(isOutside ? [refuse.termOutside({ pointer: '/months', params: { from, to } })] : []),
  ];
}

/** An output at least, and what the people served think of it. */
function indicatorViolations({ indicators = [] }: ApplicationForm): Violation[] {
  if (indicators.length === 0) return [];
  const has = (wanted: string) => indicators.some(({ kind }) => kind === wanted);
  return [
    ...(has('output') && has('outcome') && has('satisfaction')
      ? []
      : [refuse.indicatorKindMissing({ pointer: '/indicators' })]),
    ...indicators.flatMap(({ baseline, target }, at) =>
      exact(baseline).equals(exact(target))
        ? [refuse.indicatorUnmoved({ pointer: `/indicators/${at}/target` })]
        : [],
    ),
  ];
}

function activityViolations({ activities = [], months }: ApplicationForm): Violation[] {
  if (months === undefined) return [];
  return activities.flatMap(({ month }, at) =>
    month > months
      ? [refuse.activityOutside({ pointer: `/activities/${at}/month`, params: { months } })]
      : [],
  );
}

function declarationViolations({ declares }: ApplicationForm): Violation[] {
  const isWhole = !declares || (declares.truth && declares.supervision);
  return isWhole ? [] : [refuse.declarationMissing({ pointer: '/declares' })];
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
