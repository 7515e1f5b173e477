import { formatInstant } from '../../shared/days.js';
import type { ScoreSheet } from '../data/score-sheet.entity.js';

/** One line of a sheet. */
export class ScoreView {
  bidId: string;
  /** Code of the factor. */
  factor: string;
  /** @example 35.5 */
  points: string;
  reason?: string;
}

/** One judge's sheet. */
export class ScoreSheetView {
  id: string;
  version: number;
  /** The judge's seat on the panel. */
  seat: number;
  submittedAt: string;
  scores: ScoreView[];

  static of(sheet: ScoreSheet, seat: number): ScoreSheetView {
    const { id, version, createdAt, scores } = sheet;
    return {
      ...{ id, version, seat },
      submittedAt: formatInstant(createdAt),
      scores: scores.map(({ bidId, factor, points, reason }) => ({ bidId, factor, points, reason })),
    };
  }
}

/** The sheets: until all are in, a judge sees his own and others see none. */
export class ScoreSheetListView {
  items: ScoreSheetView[];
  next: string | null;
  /** How many are in. */
  submitted: number;
  /** How many are expected: one for each seat. */
  expected: number;
}
