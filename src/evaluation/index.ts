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
export { AccountabilityRecords } from './data/accountability-records.js';
export {
  AccountabilityStepped,
  AppealOverdue,
  AppealStepped,
  EvaluationDelivered,
  EvaluationDrafted,
  EvaluationPublished,
  EvaluationReturned,
} from './judging-events.js';
export { Appeals } from './data/appeals.js';
export { Consequences } from './data/consequences.js';
export { CONSEQUENCE_NAMES, type ConsequenceKind } from './domain/consequence-rules.js';
export { ConsequenceStepped, RectificationStepped } from './result-events.js';
