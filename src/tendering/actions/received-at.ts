import { type Tx, currentContext, now } from '../../platform/index.js';

/** When the present request had been received whole: what "on time" is judged by. */
export function receivedAt(tx: Tx): Date {
  return currentContext()?.receivedAt ?? now(tx);
}
