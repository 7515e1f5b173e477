import { type Outbox, type Tx, now } from '../../platform/index.js';
import { type Day, addDays, dayOf, instantAt } from '../../shared/days.js';
import { CONTRACT_CLOCKS, type ContractClock } from '../domain/contract-clocks.js';
import { ContractClockDue } from '../events.js';

/** The hour at which people are reminded. */
const MORNING = '08:00';

/** Sets a clock: people are told some days ahead, on its last day, and once more when that is over. */
export async function startClock(
  tx: Tx,
  outbox: Outbox,
  clock: ContractClock,
  { id, last }: { readonly id: string; readonly last: Day },
): Promise<void> {
  const today = dayOf(now(tx));
  const ahead = addDays(last, -CONTRACT_CLOCKS[clock].ahead);
  await remindOn(tx, outbox, clock, id, ahead > today ? ahead : last);
}

/** Comes back to a running clock on a day. */
export function remindOn(tx: Tx, outbox: Outbox, clock: ContractClock, id: string, on: Day): Promise<void> {
  const later = { at: instantAt(on, MORNING), key: `${clock} ${id}` };
  return outbox.publish(tx, ContractClockDue, { clock, id }, later);
}
