import { message } from '../platform/index.js';
import type { Grade } from './domain/grade.js';
import type { ReminderKind } from './domain/reminders.js';

/** The time of a visit has come: a due message under the visit's id. */
export const VisitDue = message<{ visitId: string }>('evaluation.visit-due');
/** The time of a reminder or an escalation has come: a due message under the visit's id and the kind. */
export const VisitNoticeDue = message<{ visitId: string; kind: ReminderKind }>('evaluation.visit-notice-due');
/** A resident's link is to go out by short message: a due message under the text's id. */
export const VisitTextDue = message<{ textId: string }>('evaluation.visit-text-due');
/** The yearly day of the spot check has come: a due message under the year. */
export const SpotCheckDue = message<{ year: number }>('evaluation.spot-check-due');
/** A visit was opened and given to an evaluator. */
export const VisitAssigned = message<{ visitId: string; accountId: string }>('evaluation.visit-assigned', {
  forOutsiders: true,
});
/** A visit comes up. `accountIds` are to hear of it. */
export const VisitReminded = message<{ visitId: string; noticeId: string; accountIds: readonly string[] }>(
  'evaluation.visit-reminded',
  { forOutsiders: true },
);
/** A visit is overdue: its body's lead, then the district. `accountIds` are to hear of it. */
export const VisitEscalated = message<{
  visitId: string;
  noticeId: string;
  level: 'lead' | 'district';
  accountIds: readonly string[];
}>('evaluation.visit-escalated', { forOutsiders: true });
/** A visit has its result; `score` is a decimal text with two places, null without a valid response. */
export const VisitConcluded = message<{
  visitId: string;
  contractId: string;
  score: string | null;
  lowConfidence: boolean;
}>('evaluation.visit-concluded', { forOutsiders: true });
/** An evaluation binds. `score` is a decimal text with two places. */
export const EvaluationConcluded = message<{
  evaluationId: string;
  contractId: string;
  organizationId: string;
  grade: Grade;
  score: string;
}>('evaluation.evaluation-concluded', { forOutsiders: true });
/** A new edition of the ranking of organizations was computed. */
export const RankingComputed = message<{ rankingId: string }>('evaluation.ranking-computed', {
  forOutsiders: true,
});
