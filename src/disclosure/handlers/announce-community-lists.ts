import { Injectable } from '@nestjs/common';
import {
  CommunityListPublished,
  ResponsibilityListPublished,
  publicCommunityList,
  publicResponsibilityList,
  publicThrough,
} from '../../catalogue/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { announce } from '../data/announce.js';
import { communityListNotice, responsibilityListNotice } from '../domain/community-list-notices.js';

type Published = { listId: string };

/** Publishes what communities need and lend, and what streets may ask of them. */
@Injectable()
export class AnnounceCommunityLists {
  @Handles(CommunityListPublished, 'disclosure.announce-community-list')
  async published(tx: Tx, { listId: id }: Published, envelope: Envelope): Promise<void> {
    const { communityId: unitId, ...list } = await publicCommunityList(tx, id);
    await announce(tx, envelope, { id, unitId }, (from) => communityListNotice(list, publicThrough(from)));
  }

  @Handles(ResponsibilityListPublished, 'disclosure.announce-responsibility-list')
  async responsibilities(tx: Tx, { listId: id }: Published, envelope: Envelope): Promise<void> {
    const { streetId: unitId, ...list } = await publicResponsibilityList(tx, id);
    await announce(tx, envelope, { id, unitId }, (from) =>
      responsibilityListNotice(list, publicThrough(from)),
    );
  }
}
