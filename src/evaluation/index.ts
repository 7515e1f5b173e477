export {
  EvaluationSummaries,
  type EvaluatedProject,
  type EvaluationSummary,
  type VisitSummary,
} from './data/evaluation-summaries.js';
export { Rankings } from './data/rankings.js';
export { GRADE_NAMES, type Grade } from './domain/grade.js';
export {
  EvaluationConcluded,
  RankingComputed,
  VisitAssigned,
  VisitConcluded,
  VisitEscalated,
  VisitReminded,
} from './events.js';
