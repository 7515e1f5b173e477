import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { SelectQueryBuilder } from 'typeorm';
import { Database, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { NoticeKind } from '../domain/notice-content.js';
import { patternsOf } from '../domain/search-words.js';
import { PublicNotice } from './public-notice.entity.js';

/** What a list of notices may be narrowed to. */
export interface NoticeFilter {
  readonly kind?: NoticeKind;
  readonly subjectId?: string;
  /** A community, or a street with all its communities. */
  readonly unitId?: string;
  /** Published on this day or later, or earlier; both inclusive. */
  readonly from?: Day;
  readonly to?: Day;
  /** Words that the title has, in any order. */
  readonly q?: string;
}

const OF_UNIT = 'notice.unitId IN (SELECT u.id FROM unit u WHERE u.id = :unitId OR u.parent_id = :unitId)';

/** Reads of the public board. */
@Injectable()
export class Notices {
  constructor(private readonly database: Database) {}

  /** A page of notices, newest first. */
  page(request: PageRequest, filter: NoticeFilter = {}): Promise<Page<PublicNotice>> {
    return keysetPage(
      narrowed(this.database.reader.createQueryBuilder(PublicNotice, 'notice'), filter),
      request,
    );
  }

  /** One notice. NotFound (404), also for what is no id. */
  async one(id: string): Promise<PublicNotice> {
    if (!isUUID(id)) throw new NotFound('notice');
    const notice = await this.database.reader.findOneBy(PublicNotice, { id });
    if (!notice) throw new NotFound('notice');
    return notice;
  }
}

function narrowed(
  query: SelectQueryBuilder<PublicNotice>,
  { kind, subjectId, unitId, from, to, q = '' }: NoticeFilter,
): SelectQueryBuilder<PublicNotice> {
  if (kind) query.andWhere('notice.kind = :kind', { kind });
  if (subjectId) query.andWhere('notice.subjectId = :subjectId', { subjectId });
  if (unitId) query.andWhere(OF_UNIT, { unitId });
  if (from) query.andWhere('notice.publishedFrom >= :from', { from });
  if (to) query.andWhere('notice.publishedFrom <= :to', { to });
  const words = patternsOf(q);
  if (words.length > 0) query.andWhere('lower(notice.title) LIKE ALL (CAST(:words AS text[]))', { words });
  return query;
}
