import { message } from '../platform/index.js';
import type { ConsequenceKind } from './domain/consequence-rules.js';
import type { RectificationAction } from './domain/result.lifecycles.js';

/** Something follows from a grade, or no longer does. Nothing of it happens in silence. */
export const ConsequenceStepped = message<{
  consequenceId: string;
  kind: ConsequenceKind;
  action: 'take' | 'lift';
}>('evaluation.consequence-stepped', { forOutsiders: true });
/** The last day of a rectification is past: a due message under its id. */
export const RectificationDue = message<{ rectificationId: string }>('evaluation.rectification-due');
/** A rectification was ordered, planned, reported, checked, or ended. After a report a re-visit is asked for. */
export const RectificationStepped = message<{
  rectificationId: string;
  contractId: string;
  action: 'order' | RectificationAction;
}>('evaluation.rectification-stepped', { forOutsiders: true });
