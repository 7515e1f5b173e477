import { type Doer, type Tx, advance, save } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import type { Bid } from '../data/bid.entity.js';
import { bidLifecycle } from '../domain/bid.lifecycle.js';

/** Makes a bid invalid, with every reason. */
export async function disqualify(tx: Tx, bid: Bid, reasons: readonly Violation[], doer: Doer): Promise<void> {
  await advance(tx, bid, bidLifecycle, 'disqualify', doer);
  bid.invalidReasons = reasons.map(({ code, params }) => ({ code, params: params && { ...params } }));
  await save(tx, bid);
}
