import { type StateOf, lifecycle } from '../../../shared/lifecycle.js';

/** An export: it waits for a worker, stands ready for seven days, and is then removed. */
export const exportLifecycle = lifecycle('sheet-export', 'queued', {
  finish: { from: ['queued'], to: 'done' },
  expire: { from: ['done'], to: 'expired' },
});

export type ExportState = StateOf<typeof exportLifecycle>;
