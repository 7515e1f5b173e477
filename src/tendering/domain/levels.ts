import { exact } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { discriminationViolations } from './discrimination.js';
import type { Factor, Level } from './factor.js';
import type { MethodRules } from './method-rules.js';
import { isPoints } from './points.js';
import { refuse } from './refusals.js';

/**
 * Every reason against a factor's levels: an opinion without any under a statutory method, points that can't be, a range
 * where a fact has exact points, levels that overlap or leave the factor's maximum out. Points between levels are
 * nobody's to give. Pointers lead to `/criteria/{index}/levels`.
 */
export function levelViolations(rules: MethodRules, factor: Factor, index: number): Violation[] {
  const pointer = `/criteria/${index}/levels`;
  const { kind, levels = [], maxPoints } = factor;
  if (kind === 'price') return levels.length > 0 ? [refuse.levelsOfPrice({ pointer })] : [];
  if (levels.length === 0) {
    const isOpinion = kind === 'subjective' && rules.regime === 'statutory';
    return isOpinion ? [refuse.levelsMissing({ pointer, params: { factor: factor.title } })] : [];
  }
  const wrong = levels.flatMap((level, at) => pointsViolations(level, factor, `${pointer}/${at}`));
  return [
    ...levels.flatMap((level, at) => wordViolations(level, `${pointer}/${at}`)),
    ...(wrong.length > 0 ? wrong : orderViolations(levels, maxPoints, pointer)),
  ];
}

/** True when points lie in one of a factor's levels; any do where it has none. */
export function isOnLevel({ levels = [] }: Factor, points: string): boolean {
  const value = exact(points);
  return levels.length === 0 || levels.some(({ min, max }) => value.gte(exact(min)) && value.lte(exact(max)));
}

function wordViolations({ label, description }: Level, pointer: string): Violation[] {
  return [
    ...discriminationViolations(label, `${pointer}/label`),
    ...discriminationViolations(description, `${pointer}/description`),
  ];
}

function pointsViolations({ min, max }: Level, { kind, maxPoints }: Factor, pointer: string): Violation[] {
  const isRange =
    isPoints(min) &&
    isPoints(max) &&
    exact(min).gte(0) &&
    exact(max).gte(exact(min)) &&
    exact(max).lte(exact(maxPoints));
  if (!isRange) return [refuse.levelPoints({ pointer, params: { min, max, most: maxPoints } })];
  const isExact = kind !== 'objective' || exact(min).equals(exact(max));
  return isExact ? [] : [refuse.levelNotExact({ pointer, params: { min, max } })];
}

function orderViolations(levels: readonly Level[], maxPoints: string, pointer: string): Violation[] {
  const rising = [...levels].sort((a, b) => exact(a.min).compare(exact(b.min)));
  const overlaps = rising.slice(1).flatMap((level, n) => {
    const before = rising[n] ?? level;
    const params = { first: before.label, second: level.label };
    return exact(level.min).gt(exact(before.max)) ? [] : [refuse.levelsOverlap({ pointer, params })];
  });
  const isWhole = levels.some(({ max }) => exact(max).equals(exact(maxPoints)));
  return [...overlaps, ...(isWhole ? [] : [refuse.levelsBelowMax({ pointer, params: { most: maxPoints } })])];
}
