import { MoneyView } from '../../platform/index.js';
import type { TemplateRule } from '../domain/template-rules.js';

/** One visit of a template, or a row of them. */
export class VisitPointView {
  /** @example month-1 */
  code: string;
  /** @example follow-up */
  kind: string;
  /** Whole months after the acceptance, from the start, or before the end. */
  months: number;
  /** Percent of the effectiveness. @example "30" */
  weight: string;
}

/** Return visits, and the contracts for which they are meant: the most specific template counts, by category, then by the narrower range. */
export class VisitTemplateView {
  code: string;
  name: string;
  /** Null: every category. @example ELD */
  category: string | null;
  /** Inclusive; null: from nothing on. */
  from: MoneyView | null;
  /** Exclusive; null: without bound. */
  below: MoneyView | null;
  points: VisitPointView[];
  /** Null: the hour that is set for all. @example 09:00 */
  dueTime: string | null;

  static of({ code, name, category, fromFen, belowFen, points, dueTime }: TemplateRule): VisitTemplateView {
    const money = (fen: string | null) => MoneyView.orNull(fen === null ? null : BigInt(fen));
    return {
      ...{ code, name, category, from: money(fromFen), below: money(belowFen), dueTime },
      points: points.map(({ code: visit, kind, months, weight }) => ({ code: visit, kind, months, weight })),
    };
  }
}
