import type { JudgeScore } from './score-sheet.js';

/** Finds what all judges gave one bid on one factor. */
export type ScoresOf = (bidId: string, factorCode: string) => readonly JudgeScore[];

/** Sorts scores by bid and factor once, so that large tenders don't search them again for every figure. */
export function indexScores(scores: readonly JudgeScore[]): ScoresOf {
  const cells = new Map<string, JudgeScore[]>();
  for (const score of scores) {
    const key = cellKey(score.bidId, score.factorCode);
    const cell = cells.get(key);
    if (cell) cell.push(score);
    else cells.set(key, [score]);
  }
  return (bidId, factorCode) => cells.get(cellKey(bidId, factorCode)) ?? [];
}

const cellKey = (bidId: string, factorCode: string): string => JSON.stringify([bidId, factorCode]);
