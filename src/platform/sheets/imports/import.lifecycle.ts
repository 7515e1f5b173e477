import { type StateOf, lifecycle } from '../../../shared/lifecycle.js';

/** An import: it waits for a worker (and is then seen as running), and ends as done or as refused, for good. */
export const importLifecycle = lifecycle('sheet-import', 'queued', {
  finish: { from: ['queued'], to: 'done' },
  refuse: { from: ['queued'], to: 'refused' },
});

export type ImportState = StateOf<typeof importLifecycle>;
