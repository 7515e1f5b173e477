import { Injectable } from '@nestjs/common';
import { type Actor, Database, demandShown, keysetPage, leaveOutWithheld } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type CommunityListKind, type LineChanges, lineChanges } from '../domain/community-list-lines.js';
import { CommunityList } from './community-list.entity.js';
import { WITHHELD_COMMUNITY_LIST } from './withheld-scopes.js';

/** Narrows the editions. */
export interface CommunityListFilter {
  readonly kind?: CommunityListKind;
  readonly communityId?: string;
}

/** Reads of published needs and resource lists: public. */
@Injectable()
export class CommunityLists {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(
    actor: Actor | undefined,
    request: PageRequest,
    { kind, communityId }: CommunityListFilter,
  ): Promise<Page<CommunityList>> {
    const query = this.database.reader.createQueryBuilder(CommunityList, 'list').where('TRUE');
    leaveOutWithheld(query, actor, WITHHELD_COMMUNITY_LIST);
    if (kind) query.andWhere('list.kind = :kind', { kind });
    if (communityId) query.andWhere('list.communityId = :communityId', { communityId });
    return keysetPage(query, request);
  }

  /** One edition. NotFound (404); 410 where an order took it off the caller's eyes. */
  async one(actor: Actor | undefined, id: string): Promise<CommunityList> {
    const query = this.database.reader.createQueryBuilder(CommunityList, 'list');
    const found = await query.where('list.id = :id', { id }).getOne();
    if (!found) throw new NotFound('community_list');
    await demandShown(query, actor, WITHHELD_COMMUNITY_LIST);
    return found;
  }

  /** What an edition brought, against the one before it; everything is added by the first. Both have to be shown. */
  async changes(
    actor: Actor | undefined,
    id: string,
  ): Promise<{ list: CommunityList; changes: LineChanges }> {
    const list = await this.one(actor, id);
    const { communityId, kind, edition } = list;
    const where = { communityId, kind, edition: edition - 1 };
    const before = await this.database.reader.findOneBy(CommunityList, where);
    if (before) await this.one(actor, before.id);
    return { list, changes: lineChanges(before?.lines ?? [], list.lines) };
  }
}
