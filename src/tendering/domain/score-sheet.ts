import { exact } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { type Factor, isComputed } from './factor.js';
import { isOnLevel } from './levels.js';
import { isPoints } from './points.js';
import { refuse } from './refusals.js';

/** One line of a judge's sheet. */
export interface SheetScore {
  readonly bidId: string;
  readonly factorCode: string;
  /** Decimal text, at most two decimals. */
  readonly points: string;
}

/** A line with the judge who gave it. */
export interface JudgeScore extends SheetScore {
  readonly judgeId: string;
}

/** What a sheet has to cover. */
export interface SheetFacts {
  readonly factors: readonly Factor[];
  /** The bids under review. */
  readonly bidIds: readonly string[];
}

/**
 * Every reason against a judge's sheet: each bid scored once on each factor that is judged, within 0 and the factor's
 * maximum and one of its levels, no finer than 0.01. Pointers lead to `/scores/{index}`.
 */
export function sheetViolations(sheet: readonly SheetScore[], facts: SheetFacts): Violation[] {
  return [
    ...sheet.flatMap((score, index) => lineViolations(score, index, sheet, facts)),
    ...gaps(sheet, facts),
  ];
}

function lineViolations(
  score: SheetScore,
  index: number,
  sheet: readonly SheetScore[],
  facts: SheetFacts,
): Violation[] {
  const pointer = `/scores/${index}`;
  const params = { bid: score.bidId, factor: score.factorCode };
  const factor = judged(facts).find(({ code }) => code === score.factorCode);
  if (!factor || !facts.bidIds.includes(score.bidId)) return [refuse.scoreUnasked({ pointer, params })];
  const isRepeated = sheet.findIndex((other) => isSameCell(other, score)) < index;
  return [
    ...(isRepeated ? [refuse.scoreTwice({ pointer, params })] : []),
    ...pointsViolations(score.points, factor, `${pointer}/points`),
  ];
}

function pointsViolations(points: string, factor: Factor, pointer: string): Violation[] {
  if (!isPoints(points)) return [refuse.scoreMalformed({ pointer, params: { value: points } })];
  const value = exact(points);
  const { maxPoints, title } = factor;
  if (value.lt(0) || value.gt(exact(maxPoints)))
    return [refuse.scoreOutOfRange({ pointer, params: { value: points, max: maxPoints } })];
  const params = { value: points, factor: title };
  return isOnLevel(factor, points) ? [] : [refuse.scoreOffLevel({ pointer, params })];
}

function gaps(sheet: readonly SheetScore[], facts: SheetFacts): Violation[] {
  return facts.bidIds.flatMap((bidId) =>
    judged(facts)
      .filter(({ code }) => !sheet.some((score) => isSameCell(score, { bidId, factorCode: code })))
      .map(({ code }) => refuse.scoreMissing({ pointer: '/scores', params: { bid: bidId, factor: code } })),
  );
}

/** Price and standing are computed, never judged. */
function judged({ factors }: SheetFacts): Factor[] {
  return factors.filter((factor) => !isComputed(factor));
}

function isSameCell(a: Omit<SheetScore, 'points'>, b: Omit<SheetScore, 'points'>): boolean {
  return a.bidId === b.bidId && a.factorCode === b.factorCode;
}
