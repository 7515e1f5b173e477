import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** What a unit asks of communities: drafted, let in or refused by the district, given up when nobody needs it. */
export const reportLifecycle = lifecycle('report-definition', 'drafted', {
  approve: { from: ['drafted'], to: 'approved' },
  refuse: { from: ['drafted'], to: 'refused' },
  retire: { from: ['approved'], to: 'retired' },
});

export type ReportState = StateOf<typeof reportLifecycle>;
