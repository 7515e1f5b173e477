import { message } from '../platform/index.js';
import type { Day } from '../shared/days.js';
import type { AccountabilityAction } from './domain/accountability.js';
import type { AppealAction } from './domain/appeal.lifecycle.js';

/** A final evaluation was drafted: the provider may report on itself first. `until` is null while no calendar says when. */
export const EvaluationDrafted = message<{ evaluationId: string; until: Day | null }>('evaluation.drafted', {
  forOutsiders: true,
});
/** A sheet was sent back to the account that handed it in. */
export const EvaluationReturned = message<{ evaluationId: string; accountId: string }>(
  'evaluation.returned',
  {
    forOutsiders: true,
  },
);
/** The organization has its result and may appeal until a day. */
export const EvaluationDelivered = message<{ evaluationId: string; appealBy: Day }>('evaluation.delivered', {
  forOutsiders: true,
});
/** A unit has to answer for something, has answered, or the case has ended. */
export const AccountabilityStepped = message<{ recordId: string; action: 'open' | AccountabilityAction }>(
  'evaluation.accountability-stepped',
  { forOutsiders: true },
);
/** The appeal window is over: a due message under the evaluation's id. */
export const AppealWindowEnded = message<{ evaluationId: string }>('evaluation.appeal-window-ended');
/** A result stands on the public board. Declared here because it ends an evaluation's life; published by disclosure. */
export const EvaluationPublished = message<{ evaluationId: string }>('evaluation.published');
/** An appeal was lodged or decided. */
export const AppealStepped = message<{ appealId: string; action: 'lodge' | AppealAction }>(
  'evaluation.appeal-stepped',
  { forOutsiders: true },
);
/** The last day for a decision on an appeal has come: a due message under the appeal's id. */
export const AppealDecisionDue = message<{ appealId: string }>('evaluation.appeal-decision-due');
/** Nobody has decided in time: the district is told. */
export const AppealOverdue = message<{ appealId: string }>('evaluation.appeal-overdue', {
  forOutsiders: true,
});
