import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  Database,
  KeyRing,
  Outbox,
  type Tx,
  advance,
  create,
  now,
  save,
  sealPersonal,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { lockedAddress } from '../data/addresses.js';
import { Courier } from '../data/courier.js';
import { holdAccount } from '../data/hold-account.js';
import { MessageAddress } from '../data/message-address.entity.js';
import { NoticeDelivery } from '../data/notice-delivery.entity.js';
import { addressViolations, normalisedAddress } from '../domain/address-rules.js';
import type { Channel } from '../domain/channels.js';
import { messageAddressLifecycle } from '../domain/message-address.lifecycle.js';
import { DeliveryDue } from '../events.js';

const CODE_MINUTES = 30;
const DAY_MS = 86_400_000;

/** Takes the caller's address for a channel, in place of the one before, and sends it a code. */
@Injectable()
export class GiveAddress {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly courier: Courier,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (422): no address of that channel, no such channel here, or too many codes today. */
  run(actor: Actor, channel: Channel, given: string): Promise<MessageAddress> {
    const address = normalisedAddress(channel, given);
    return this.database.transaction(async (tx) => {
      await holdAccount(tx, actor.accountId);
      const known = await lockedAddress(tx, actor.accountId, channel);
      const ready = this.courier.isReady(channel);
      const codesToday = await codesOf(tx, actor.accountId);
      RuleBroken.unlessEmpty(addressViolations(channel, address, { ready, codesToday }));
      const codeId = await this.sendCode(tx, actor, channel);
      const code = {
        codeId,
        codeUntil: new Date(now(tx).getTime() + CODE_MINUTES * 60_000),
        codeFailures: 0,
      };
      const id = known?.id ?? uuid();
      const sealed = sealPersonal(this.keys, MessageAddress, id, { addressSealed: address });
      if (!known) {
        const row = { id, accountId: actor.accountId, channel, state: 'unconfirmed' as const };
        return create(tx, MessageAddress, { ...row, ...sealed, ...code });
      }
      await save(tx, Object.assign(known, sealed, code));
      await advance(tx, known, messageAddressLifecycle, 'replace', actor);
      return known;
    });
  }

  private async sendCode(tx: Tx, { accountId }: Actor, channel: Channel): Promise<string> {
    const dueAt = now(tx);
    const nothing = { messageId: null, day: null, digestId: null, sendingUntil: null };
    const delivery = { state: 'waiting', accountId, channel, purpose: 'confirmation', dueAt } as const;
    const { id } = await create(tx, NoticeDelivery, { ...delivery, ...nothing });
    await this.outbox.publish(tx, DeliveryDue, { deliveryId: id });
    return id;
  }
}

function codesOf(tx: Tx, accountId: string): Promise<number> {
  const createdAt = MoreThan(new Date(now(tx).getTime() - DAY_MS));
  return tx.countBy(NoticeDelivery, { accountId, purpose: 'confirmation', createdAt });
}
