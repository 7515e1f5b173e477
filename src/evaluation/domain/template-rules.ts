import type { Violation } from '../../shared/violation.js';
import { refuseTemplate as refuse } from './template-refusals.js';
import type { VisitPoint } from './visit-points.js';
import { templateViolations } from './visit-schedule.js';

/** A template of return visits in a district's rules, with the contracts for which it is meant. */
export interface TemplateRule {
  /** Stable within the rules. */
  readonly code: string;
  readonly name: string;
  /** Code of the service category; null: every one. Categories have no tree. */
  readonly category: string | null;
  /** Contract price in fen, decimal text, from which on it is meant, inclusive; null: from nothing on. */
  readonly fromFen: string | null;
  /** Contract price in fen below which it is meant, exclusive, so that ranges can follow each other; null: without bound. */
  readonly belowFen: string | null;
  readonly points: readonly VisitPoint[];
  /** Shanghai wall clock, `HH:MM`; null: the hour that is set for all. */
  readonly dueTime: string | null;
}

/** What a template is chosen by: the contract as it was signed. */
export interface TemplateFacts {
  readonly category: string;
  readonly amountFen: bigint;
}

type Range = Pick<TemplateRule, 'fromFen' | 'belowFen'>;

/**
 * The most specific template for a contract (DESIGN): one for its category goes before one for every category, then the
 * narrower range of prices before the wider one around it. Undefined where the rules have no templates.
 */
export function chooseTemplate(
  rules: readonly TemplateRule[],
  { category, amountFen }: TemplateFacts,
): TemplateRule | undefined {
  const fitting = rules.filter(
    (rule) => (rule.category === null || rule.category === category) && isWithin(amountFen, rule),
  );
  const [first, ...others] = fitting;
  return others.reduce((best, each) => (best && goesBefore(each, best) ? each : best), first);
}

/**
 * Everything that is wrong with the templates of a district's rules: each of them, names that come twice, categories that nobody
 * knows, empty ranges, no template that always fits, and two of which neither is the more specific one.
 */
export function templateRuleViolations(
  rules: readonly TemplateRule[],
  categories: readonly string[],
): Violation[] {
  return [
    ...rules.flatMap((rule, n) => ownViolations(rule, rules.slice(0, n), categories, `/visitTemplates/${n}`)),
    ...(rules.length > 0 && !rules.some(isForAll)
      ? [refuse.templateForAllMissing({ pointer: '/visitTemplates' })]
      : []),
  ];
}

function ownViolations(
  rule: TemplateRule,
  before: readonly TemplateRule[],
  categories: readonly string[],
  pointer: string,
): Violation[] {
  const { code, category, points, dueTime } = rule;
  const template = templateViolations({ points, dueTime: dueTime ?? '00:00' });
  return [
    ...(before.some((each) => each.code === code)
      ? [refuse.templateTwice({ pointer: `${pointer}/code`, params: { code } })]
      : []),
    ...(category === null || categories.includes(category)
      ? []
      : [refuse.templateCategoryUnknown({ pointer: `${pointer}/category`, params: { category } })]),
    ...(isEmpty(rule) ? [refuse.templateRangeEmpty({ pointer: `${pointer}/below` })] : []),
    ...template.map((violation) => ({ ...violation, pointer: `${pointer}${violation.pointer ?? ''}` })),
    ...before
      .filter((each) => tie(each, rule))
      .map((each) => refuse.templatesTie({ pointer, params: { first: each.code, second: code } })),
  ];
}

/** Some contract fits both, and neither is the more specific one. */
function tie(a: TemplateRule, b: TemplateRule): boolean {
  if (a.category !== b.category || isEmpty(a) || isEmpty(b) || !overlap(a, b)) return false;
  return contains(a, b) === contains(b, a);
}

function goesBefore(a: TemplateRule, b: TemplateRule): boolean {
  if ((a.category === null) !== (b.category === null)) return a.category !== null;
  return contains(b, a);
}

function isForAll(rule: TemplateRule): boolean {
  return rule.category === null && fromOf(rule) === 0n && rule.belowFen === null;
}

function isWithin(amount: bigint, range: Range): boolean {
  const below = belowOf(range);
  return amount >= fromOf(range) && (below === undefined || amount < below);
}

function isEmpty(range: Range): boolean {
  const below = belowOf(range);
  return below !== undefined && below <= fromOf(range);
}

function overlap(a: Range, b: Range): boolean {
  const [belowA, belowB] = [belowOf(a), belowOf(b)];
  return (belowA === undefined || fromOf(b) < belowA) && (belowB === undefined || fromOf(a) < belowB);
}

function contains(outer: Range, inner: Range): boolean {
  const [around, within] = [belowOf(outer), belowOf(inner)];
  return (
    fromOf(outer) <= fromOf(inner) && (around === undefined || (within !== undefined && within <= around))
  );
}

const fromOf = ({ fromFen }: Range): bigint => BigInt(fromFen ?? '0');
const belowOf = ({ belowFen }: Range): bigint | undefined =>
  belowFen === null ? undefined : BigInt(belowFen);
