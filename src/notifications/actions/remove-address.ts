import { Injectable } from '@nestjs/common';
import { type Actor, Database, touch } from '../../platform/index.js';
import { lockedAddress } from '../data/addresses.js';
import type { Channel } from '../domain/channels.js';

/** Takes the caller's address away; nothing is sent there any more. Doing so again changes nothing. */
@Injectable()
export class RemoveAddress {
  constructor(private readonly database: Database) {}

  run({ accountId }: Actor, channel: Channel): Promise<void> {
    return this.database.transaction(async (tx) => {
      const address = await lockedAddress(tx, accountId, channel);
      if (!address) return;
      touch(tx, 'message_address', address.id, 'remove');
      await tx.remove(address);
    });
  }
}
