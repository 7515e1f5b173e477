import { Injectable } from '@nestjs/common';
import { type Actor, Database, KeyRing, advance, now, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { ownAddress } from '../data/addresses.js';
import type { MessageAddress } from '../data/message-address.entity.js';
import { codeOf, codeViolations } from '../domain/address-rules.js';
import type { Channel } from '../domain/channels.js';
import { messageAddressLifecycle } from '../domain/message-address.lifecycle.js';

/** Confirms the caller's address by the code that was sent to it. */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** RuleBroken (422): the code is wrong, too old, or was tried too often; a wrong try counts. */
  async run(actor: Actor, channel: Channel, code: string): Promise<MessageAddress> {
    const { address, violations } = await this.database.transaction(async (tx) => {
      const address = await ownAddress(tx, actor.accountId, channel);
      const { codeId, codeUntil, codeFailures: failures } = address;
      const right = this.keys.signatures(`address-code:${codeId}`).some((each) => codeOf(each) === code);
      const violations = codeViolations({ right, late: now(tx) > codeUntil, failures });
      if (violations.length === 0) await advance(tx, address, messageAddressLifecycle, 'confirm', actor);
      else if (!right) await save(tx, Object.assign(address, { codeFailures: failures + 1 }));
      return { address, violations };
    });
    RuleBroken.unlessEmpty(violations);
    return address;
  }
}
