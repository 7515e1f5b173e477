import { Injectable } from '@nestjs/common';
import { ItemOffered, ListPublished, publicList, publicOffer, publicThrough } from '../../catalogue/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { announce } from '../data/announce.js';
import { listNotice, offerNotice } from '../domain/list-notices.js';

/** Publishes service lists and what may be claimed out of them. */
@Injectable()
export class AnnounceLists {
  @Handles(ListPublished, 'disclosure.announce-list')
  async published(tx: Tx, { listId }: { listId: string }, envelope: Envelope): Promise<void> {
    const list = await publicList(tx, listId);
    const subject = { id: listId, unitId: list.communityId };
    await announce(tx, envelope, subject, (from) => listNotice(list, publicThrough(from)));
  }

  @Handles(ItemOffered, 'disclosure.announce-offer')
  async offered(tx: Tx, { offerId }: { offerId: string }, envelope: Envelope): Promise<void> {
    const offer = await publicOffer(tx, offerId);
    await announce(tx, envelope, { id: offer.itemId, unitId: offer.communityId }, offerNotice(offer));
  }
}
