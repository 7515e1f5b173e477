import { type Exact, exact, sum } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';
import { type Weights, weightViolations } from './weighted-parts.js';

/** DESIGN: 需求与方案, 组织与人员, 服务实施, 服务产出, 服务成效, 满意度, 财务管理. */
export const DEFAULT_INDICATORS = {
  plan: '10',
  team: '10',
  delivery: '25',
  output: '20',
  outcome: '20',
  satisfaction: '10',
  finance: '5',
} as const satisfies Weights;

/** What people read for the default indicators; a set of one's own brings its own names. */
export const INDICATOR_NAMES: Readonly<Record<string, string>> = {
  plan: '需求与方案',
  team: '组织与人员',
  delivery: '服务实施',
  output: '服务产出',
  outcome: '服务成效',
  satisfaction: '满意度',
  finance: '财务管理',
} satisfies Record<keyof typeof DEFAULT_INDICATORS, string>;

/** Levels of a qualitative indicator, best first: share of the indicator's points. */
export const LEVEL_SHARES = ['1', '0.8', '0.6', '0.3', '0'] as const;

/** What is wrong with a set of indicator scores: a missing or unknown indicator, a score outside 0–100. */
export function indicatorViolations(weights: Weights, scores: Readonly<Record<string, Exact>>): Violation[] {
  const at = (name: string) => ({ pointer: `/scores/${name}`, params: { indicator: name } });
  return [
    ...weightViolations(weights, '/weights'),
    ...Object.keys(weights).flatMap((name) =>
      Object.hasOwn(scores, name) ? [] : [refuse.indicatorMissing(at(name))],
    ),
    ...Object.entries(scores).flatMap(([name, score]) => {
      if (!Object.hasOwn(weights, name)) return [refuse.indicatorUnknown(at(name))];
      return score.lt(0) || score.gt(100) ? [refuse.scoreOutOfRange(at(name))] : [];
    }),
  ];
}

/**
 * Σ weight·score/100 as an exact fraction on the scale of 0–100: nothing is rounded before the grade.
 * Throws RangeError for a missing indicator: ask `indicatorViolations` first.
 */
export function indicatorTotal(weights: Weights, scores: Readonly<Record<string, Exact>>): Exact {
  return sum(
    Object.entries(weights).map(([name, weight]) => {
      const score = scores[name];
      if (!score) throw new RangeError(`no score for indicator ${name}`);
      return score.mul(exact(weight)).div(100n);
    }),
  );
}

/** 定量: min(actual/target, 1)·100. Over-target earns no more than the target; a target must be above 0. */
export function attainmentScore(actual: Exact, target: Exact): Exact {
  if (target.lte(0)) throw new RangeError('a target must be above zero');
  const share = actual.div(target);
  return (share.gt(1) ? exact('1') : share.lt(0) ? exact('0') : share).mul(100n);
}

/** 定性: the level's share of 100, level 0 the best. */
export function levelScore(level: 0 | 1 | 2 | 3 | 4): Exact {
  return exact(LEVEL_SHARES[level]).mul(100n);
}
