import { Injectable } from '@nestjs/common';
import { FrameworkOpened, frameworkNotice } from '../../frameworks/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { announce } from '../data/announce.js';
import { frameworkNotice as noticeOf } from '../domain/framework-notices.js';

/** Publishes standing invitations, and who is admitted to a framework. */
@Injectable()
export class AnnounceFrameworks {
  @Handles(FrameworkOpened, 'disclosure.announce-framework')
  async opened(
    tx: Tx,
    opened: { agreementId: string; tenderId: string | null },
    envelope: Envelope,
  ): Promise<void> {
    const { priceFen, parties, conditions, ...framework } = await frameworkNotice(tx, opened);
    const notice = noticeOf({
      ...framework,
      price: priceFen === null ? null : BigInt(priceFen),
      conditions: conditions.map(({ title }) => title),
      parties: parties.map(({ name, uscc, priceFen: price }) => ({ name, uscc, price: BigInt(price) })),
    });
    await announce(tx, envelope, { id: opened.agreementId, unitId: framework.buyerId }, notice);
  }
}
