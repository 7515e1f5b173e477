import type { Outbox, Tx } from '../../platform/index.js';
import type { Milestone } from './milestone.entity.js';
import { startClock } from './start-clock.js';

/** Sets the clock of what a milestone waits for; none where nothing is handed in or judged. */
export async function startMilestoneClock(tx: Tx, outbox: Outbox, milestone: Milestone): Promise<void> {
  const { id, kind, state, dueOn, acceptBy, reworkBy } = milestone;
  if (kind === 'payment') return;
  const first = kind === 'assessment' ? 'assess' : 'deliver';
  if (state === 'planned' && dueOn) await startClock(tx, outbox, first, { id, last: dueOn });
  if (state === 'submitted' && acceptBy) await startClock(tx, outbox, 'accept', { id, last: acceptBy });
  if (state === 'returned' && reworkBy) await startClock(tx, outbox, 'rework', { id, last: reworkBy });
}
