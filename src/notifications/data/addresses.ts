import type { EntityManager } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { Channel } from '../domain/channels.js';
import { MessageAddress } from './message-address.entity.js';

/** The address of an account in one channel, locked; null without one. */
export function lockedAddress(tx: Tx, accountId: string, channel: Channel): Promise<MessageAddress | null> {
  return tx.findOne(MessageAddress, { where: { accountId, channel }, lock: { mode: 'pessimistic_write' } });
}

/** NotFound (404) without one. */
export async function ownAddress(tx: Tx, accountId: string, channel: Channel): Promise<MessageAddress> {
  const address = await lockedAddress(tx, accountId, channel);
  if (!address) throw new NotFound('message-address');
  return address;
}

/** Every address of an account. */
export function addressesOf(db: EntityManager, accountId: string): Promise<MessageAddress[]> {
  return db.find(MessageAddress, { where: { accountId }, order: { channel: 'ASC' } });
}
