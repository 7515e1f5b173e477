import { type Exact, toDecimal } from '../../shared/exact.js';
import type { RankingPart } from '../domain/organization-score.js';
import type { ProjectInput } from '../domain/project-input.js';
import type { RankingLine } from '../domain/ranking.js';

/** A line of a ranking as it is kept, with the projects that it was made from. */
export function entryOf(line: RankingLine, projects: readonly ProjectInput[]) {
  const { organizationId, outcome } = line;
  const empty = { rank: null, score: null, parts: {}, missing: [], capped: false };
  if (line.outcome !== 'ranked') return { organizationId, outcome, ...empty, projects: [...projects] };
  const parts = Object.entries(line.parts).flatMap(([part, value]: [string, Exact | undefined]) =>
    value === undefined ? [] : [[part, toDecimal(value, 4)]],
  );
  return {
    ...{ organizationId, outcome, rank: line.rank, capped: line.capped, projects: [...projects] },
    score: toDecimal(line.score, 2),
    parts: Object.fromEntries(parts) as Partial<Record<RankingPart, string>>,
    missing: [...line.missing],
  };
}
