import type { Tx } from '../../platform/index.js';
import { holdAccount } from './hold-account.js';
import { MessagePreference } from './message-preference.entity.js';

/** An account's preference, locked; null where nothing was set. */
export async function lockedPreference(tx: Tx, accountId: string): Promise<MessagePreference | null> {
  await holdAccount(tx, accountId);
  return tx.findOne(MessagePreference, { where: { accountId }, lock: { mode: 'pessimistic_write' } });
}
