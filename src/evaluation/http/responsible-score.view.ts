import type { ResponsibleScore } from '../data/responsible-scores.js';

/** What the projects of a street office or community came to in a year: the score of who answers for it. */
export class ResponsibleScoreView {
  unitId: string;
  /** @example 新华街道办事处 */
  name: string;
  /** @example street-office */
  kind: string;
  /** Accounts that led it in that year. */
  leadIds: string[];
  /** Mean of the concluded final scores, two decimals; null without any. @example "89.96" */
  score: string | null;
  /** How many were concluded. */
  evaluations: number;
  /** How many of them were not 不合格. */
  qualified: number;

  static of({
    unitId,
    name,
    kind,
    leadIds,
    score,
    evaluations,
    qualified,
  }: ResponsibleScore): ResponsibleScoreView {
    return { unitId, name, kind, leadIds: [...leadIds], score, evaluations, qualified };
  }
}

/** Street offices first, then communities, by name. */
export class ResponsibleScoreListView {
  items: ResponsibleScoreView[];
}
