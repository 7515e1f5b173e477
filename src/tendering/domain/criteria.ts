import { exact, sum, toDecimal } from '../../shared/exact.js';
import { MOST_STANDING_POINTS } from '../../shared/standing.js';
import type { Violation } from '../../shared/violation.js';
import { discriminationViolations } from './discrimination.js';
import type { Factor } from './factor.js';
import { levelViolations } from './levels.js';
import type { MethodRules, PriceWeightRange } from './method-rules.js';
import { POINT_DECIMALS, isPoints } from './points.js';
import { refuse } from './refusals.js';

/** What decides whether criteria may be published. */
export interface CriteriaFacts {
  readonly factors: readonly Factor[];
  /** 统一价格 or 固定总价: the price is the same for all and leaves the criteria. */
  readonly fixedPrice?: boolean;
}

/** Every reason against award criteria under a method; pointers lead to `/criteria/{index}/{field}`. */
export function criteriaViolations(rules: MethodRules, facts: CriteriaFacts): Violation[] {
  if (!rules.awardTests.includes('comprehensive-scoring')) {
    const detail = { pointer: '/criteria', params: { method: rules.code, rule: rules.basis } };
    return facts.factors.length > 0 ? [refuse.methodDoesNotScore(detail)] : [];
  }
  return [
    ...facts.factors.flatMap((factor, index) => factorViolations(rules, factor, index)),
    ...duplicateViolations(facts.factors),
    ...weightViolations(rules, facts.factors),
    ...priceViolations(rules, facts),
  ];
}

function factorViolations(rules: MethodRules, factor: Factor, index: number): Violation[] {
  const at = `/criteria/${index}`;
  return [
    ...(isWorthPoints(factor)
      ? []
      : [refuse.pointsInvalid({ pointer: `${at}/maxPoints`, params: { value: factor.maxPoints } })]),
    ...discriminationViolations(factor.title, `${at}/title`),
    ...discriminationViolations(factor.description ?? '', `${at}/description`),
    ...(isWorthPoints(factor) ? levelViolations(rules, factor, index) : []),
    ...standingViolations(factor, at),
  ];
}

/** Points of evaluations are a fact without levels, and of small weight: earlier work must not decide alone. */
function standingViolations({ source, kind, levels = [], maxPoints }: Factor, at: string): Violation[] {
  if (source === undefined) return [];
  const isLight = !isPoints(maxPoints) || exact(maxPoints).lte(MOST_STANDING_POINTS);
  return [
    ...(kind === 'objective' && levels.length === 0
      ? []
      : [refuse.standingNotFact({ pointer: `${at}/source` })]),
    ...(isLight
      ? []
      : [refuse.standingTooMuch({ pointer: `${at}/maxPoints`, params: { most: MOST_STANDING_POINTS } })]),
  ];
}

function duplicateViolations(factors: readonly Factor[]): Violation[] {
  return factors.flatMap((factor, index) => {
    const before = factors.slice(0, index);
    return [
      ...(before.some(({ code }) => code === factor.code)
        ? [refuse.factorCodeTwice({ pointer: `/criteria/${index}/code`, params: { code: factor.code } })]
        : []),
      ...(factor.source && before.some(({ source }) => source === factor.source)
        ? [refuse.standingTwice({ pointer: `/criteria/${index}/source` })]
        : []),
    ];
  });
}

/** Silent while one factor's points can't be read: that has its own violation, and no sum means anything before. */
function weightViolations(rules: MethodRules, factors: readonly Factor[]): Violation[] {
  if (!factors.every(isWorthPoints)) return [];
  const total = sum(factors.map((factor) => exact(factor.maxPoints)));
  if (total.equals(100)) return [];
  const params = { sum: toDecimal(total, POINT_DECIMALS), rule: scoringRule(rules) };
  return [refuse.weightsNotHundred({ pointer: '/criteria', params })];
}

function priceViolations(rules: MethodRules, { factors, fixedPrice }: CriteriaFacts): Violation[] {
  const range = rules.scoring?.priceWeight;
  const params = { rule: scoringRule(rules) };
  const priced = factors.flatMap((factor, index) => (factor.kind === 'price' ? [{ factor, index }] : []));
  if (fixedPrice)
    return priced.map(({ index }) => refuse.fixedPriceScored({ pointer: kindAt(index), params }));
  return [
    ...(range && priced.length === 0 ? [refuse.priceFactorMissing({ pointer: '/criteria', params })] : []),
    ...priced.slice(1).map(({ index }) => refuse.priceFactorTwice({ pointer: kindAt(index), params })),
    ...priced.flatMap(({ factor, index }) => (range ? weightInRange(range, factor, index) : [])),
  ];
}

function weightInRange(range: PriceWeightRange, factor: Factor, index: number): Violation[] {
  if (!isWorthPoints(factor)) return [];
  const weight = exact(factor.maxPoints);
  const max = range.max ?? '100';
  if (weight.gte(exact(range.min)) && weight.lte(exact(max))) return [];
  const params = { weight: factor.maxPoints, min: range.min, max, rule: range.rule };
  return [refuse.priceWeightOutOfRange({ pointer: `/criteria/${index}/maxPoints`, params })];
}

const kindAt = (index: number): string => `/criteria/${index}/kind`;

function isWorthPoints(factor: Factor): boolean {
  return isPoints(factor.maxPoints) && exact(factor.maxPoints).gt(0);
}

/** The text on scoring under a method: the one that sets the price's weight, where there is one. */
function scoringRule(rules: MethodRules): string {
  return rules.scoring?.priceWeight?.rule ?? rules.basis;
}
