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
import { stands } from './standing.js';
import { type ShownNotice, shown } from './tombstones.js';

/** A notice as it was published, and what tells that it was taken down. */
export interface OriginalNotice {
  readonly notice: PublicNotice;
  readonly takenDownBy: PublicNotice | null;
}

/** What a list of notices may be narrowed to. */
export interface NoticeFilter {
  readonly kind?: NoticeKind;
  readonly subjectId?: string;
  /** A unit, and all below it: a street with its communities. */
  readonly unitId?: string;
  /** Published on this day or later, or earlier; both inclusive. */
  readonly from?: Day;
  readonly to?: Day;
  /** Words that the title has, in any order. */
  readonly q?: string;
}

/** Reads of the public board. */
@Injectable()
export class Notices {
  constructor(private readonly database: Database) {}

  /** A page of notices, newest first. */
  async page(request: PageRequest, filter: NoticeFilter = {}): Promise<Page<ShownNotice>> {
    const { items, next } = await keysetPage(
      narrowed(this.database.reader.createQueryBuilder(PublicNotice, 'notice'), filter),
      request,
    );
    return { items: await shown(this.database.reader, items), next };
  }

  /** One notice, or what stands in its place. NotFound (404), also for what is no id. */
  async one(id: string): Promise<ShownNotice> {
    if (!isUUID(id)) throw new NotFound('notice');
    const notice = await this.database.reader.findOneBy(PublicNotice, { id });
    const [found] = await shown(this.database.reader, notice ? [notice] : []);
    if (!found) throw new NotFound('notice');
    return found;
  }

  /** One as it was published, for auditors. NotFound (404). */
  async original(id: string): Promise<OriginalNotice> {
    const notice = await this.database.reader.findOneBy(PublicNotice, { id });
    if (!notice) throw new NotFound('notice');
    return { notice, takenDownBy: await this.database.reader.findOneBy(PublicNotice, { takesDown: id }) };
  }
}

function narrowed(
  query: SelectQueryBuilder<PublicNotice>,
  { kind, subjectId, unitId, from, to, q = '' }: NoticeFilter,
): SelectQueryBuilder<PublicNotice> {
  if (kind) query.andWhere('notice.kind = :kind', { kind });
  if (subjectId) query.andWhere('notice.subjectId = :subjectId', { subjectId });
  if (unitId) query.andWhere('notice.unitId IN (SELECT unit_subtree(:unitId))', { unitId });
  if (from) query.andWhere('notice.publishedFrom >= :from', { from });
  if (to) query.andWhere('notice.publishedFrom <= :to', { to });
  const words = patternsOf(q);
  // The words of what was taken down must not be found out by searching for them.
  if (words.length > 0)
    query
      .andWhere(stands('notice'))
      .andWhere('lower(notice.title) LIKE ALL (CAST(:words AS text[]))', { words });
  return query;
}
