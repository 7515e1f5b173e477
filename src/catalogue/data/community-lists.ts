import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type CommunityListKind, type LineChanges, lineChanges } from '../domain/community-list-lines.js';
import { CommunityList } from './community-list.entity.js';

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
  page(request: PageRequest, { kind, communityId }: CommunityListFilter): Promise<Page<CommunityList>> {
    const query = this.database.reader.createQueryBuilder(CommunityList, 'list');
    if (kind) query.andWhere('list.kind = :kind', { kind });
    if (communityId) query.andWhere('list.communityId = :communityId', { communityId });
    return keysetPage(query, request);
  }

  /** One edition. NotFound (404). */
  async one(id: string): Promise<CommunityList> {
    const found = await this.database.reader.findOneBy(CommunityList, { id });
    if (!found) throw new NotFound('community_list');
    return found;
  }

  /** What an edition brought, against the one before it; everything is added by the first. */
  async changes(id: string): Promise<{ list: CommunityList; changes: LineChanges }> {
    const list = await this.one(id);
    const { communityId, kind, edition } = list;
    const where = { communityId, kind, edition: edition - 1 };
    const before = await this.database.reader.findOneBy(CommunityList, where);
    return { list, changes: lineChanges(before?.lines ?? [], list.lines) };
  }
}
