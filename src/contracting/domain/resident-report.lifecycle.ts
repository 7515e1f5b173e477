import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** What a resident reports about a service: answered by the provider, closed by the clerk with what the resident says of it. */
export const residentReportLifecycle = lifecycle('resident-report', 'received', {
  answer: { from: ['received'], to: 'answered' },
  insist: { from: ['answered'], to: 'received' },
  close: { from: ['answered'], to: 'closed' },
  dismiss: { from: ['received'], to: 'dismissed' },
});

export type ResidentReportState = StateOf<typeof residentReportLifecycle>;
