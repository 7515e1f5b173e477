import { type Actor, allowedActions } from '../platform/index.js';
import type { ActionOf } from '../shared/lifecycle.js';
import { type ResidentReportState, residentReportLifecycle } from './domain/resident-report.lifecycle.js';
import {
  type SupervisionRecordState,
  supervisionRecordLifecycle,
} from './domain/supervision-record.lifecycle.js';
import { type Parties, standingOf } from './policies.js';

/** The steps of a supervision record that this caller may take now: the provider answers, the buyer does the rest. */
export function supervisionActions(
  actor: Actor,
  contract: Parties,
  { state }: { readonly state: SupervisionRecordState },
): ActionOf<typeof supervisionRecordLifecycle>[] {
  const standing = standingOf(actor, contract);
  return allowedActions(supervisionRecordLifecycle, state, SUPERVISION_STEPS, actor, (_, action) => {
    return standing === (action === 'answer' ? 'provider' : 'buyer');
  });
}

const SUPERVISION_STEPS = {
  ask: 'supervision.record',
  answer: 'supervision.answer',
  insist: 'supervision.record',
  close: 'supervision.record',
} as const;

/** The steps of a report that this caller may take now: the provider answers, the community does the rest. */
export function reportActions(
  actor: Actor,
  contract: Parties,
  { state }: { readonly state: ResidentReportState },
): ActionOf<typeof residentReportLifecycle>[] {
  const standing = standingOf(actor, contract);
  return allowedActions(residentReportLifecycle, state, REPORT_STEPS, actor, (_, action) => {
    return standing === (action === 'answer' ? 'provider' : 'community');
  });
}

const REPORT_STEPS = {
  answer: 'resident-report.answer',
  insist: 'resident-report.take',
  close: 'resident-report.take',
  dismiss: 'resident-report.take',
} as const;
