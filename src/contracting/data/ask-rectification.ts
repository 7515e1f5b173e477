import { type Doer, type Outbox, type Tx, advance, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { supervisionRecordLifecycle } from '../domain/supervision-record.lifecycle.js';
import { SupervisionStepped } from '../events.js';
import { startClock } from './start-clock.js';
import type { SupervisionRecord } from './supervision-record.entity.js';

/** Asks the provider to put something right by a day: for the first time, or again after an answer that does not do. */
export async function askRectification(
  tx: Tx,
  outbox: Outbox,
  record: SupervisionRecord,
  { step, demand, rectifyBy }: { step: 'ask' | 'insist'; demand: string; rectifyBy: Day },
  doer: Doer,
): Promise<void> {
  await save(tx, Object.assign(record, { demand, rectifyBy }));
  await advance(tx, record, supervisionRecordLifecycle, step, doer);
  const { id, contractId } = record;
  await startClock(tx, outbox, 'supervision', { id, last: rectifyBy });
  await outbox.publish(tx, SupervisionStepped, { recordId: id, contractId, action: step, until: rectifyBy });
}
