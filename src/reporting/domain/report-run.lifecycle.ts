import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A report: it waits for a worker, stands ready for seven days, and is then removed; one with too many rows is refused. */
export const reportRunLifecycle = lifecycle('report-run', 'queued', {
  finish: { from: ['queued'], to: 'done' },
  refuse: { from: ['queued'], to: 'refused' },
  expire: { from: ['done'], to: 'expired' },
});

export type ReportRunState = StateOf<typeof reportRunLifecycle>;
