import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Database } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { foundPositions } from './found-positions.js';
import { listedPositions } from './listed-positions.js';
import type { NoticeFilter } from './notice-filter.js';
import { PublicNotice } from './public-notice.entity.js';
import { relatedNotices } from './related-notices.js';
import { seen } from './seen.js';
import { stands } from './standing.js';
import { type ShownNotice, shown } from './tombstones.js';

/** A notice as it was published, and what tells that it was taken down. */
export interface OriginalNotice {
  readonly notice: PublicNotice;
  readonly takenDownBy: PublicNotice | null;
}

/** Reads of the public board. */
@Injectable()
export class Notices {
  constructor(private readonly database: Database) {}

  /**
   * A page of notices, the newest day first; with words or a category those that the search finds, the newest first,
   * and nothing of what was taken down. RuleBroken (422): a cursor that this board did not give.
   */
  async page(request: PageRequest, filter: NoticeFilter = {}): Promise<Page<ShownNotice>> {
    const { reader } = this.database;
    const last = request.after === undefined ? null : await seen(reader, request.after);
    const most = request.limit + 1;
    const searched = [filter.category, filter.q?.trim()].some(Boolean);
    const wanted = searched
      ? await foundPositions(reader, filter, last, most)
      : listedPositions(filter, last, most);
    if (!wanted) return { items: [], next: null };
    const query = reader
      .createQueryBuilder(PublicNotice, 'notice')
      .where(`notice.position = ANY (ARRAY(${wanted.sql}))`, wanted.parameters);
    if (!searched) query.orderBy('notice.publishedFrom', 'DESC');
    const rows = await query.addOrderBy('notice.position', 'DESC').getMany();
    const { items, next } = pageOf(rows, request);
    return { items: await shown(reader, items), next };
  }

  /** Ids and days of the newest that still stand. */
  newest(most: number): Promise<{ id: string; day: Day }[]> {
    return this.database.reader.query(
      `SELECT n.id, n.published_from AS day FROM public_notice n WHERE ${stands('n')}
        ORDER BY n.published_from DESC, n.position DESC LIMIT $1`,
      [most],
    );
  }

  /** One notice, or what stands in its place. NotFound (404), also for what is no id. */
  async one(id: string): Promise<ShownNotice> {
    if (!isUUID(id)) throw new NotFound('notice');
    const notice = await this.database.reader.findOneBy(PublicNotice, { id });
    const [found] = await shown(this.database.reader, notice ? [notice] : []);
    if (!found) throw new NotFound('notice');
    return found;
  }

  /** The other notices of its purchase that still stand, the first first. */
  async relatedTo(notice: PublicNotice): Promise<ShownNotice[]> {
    return shown(this.database.reader, await relatedNotices(this.database.reader, notice));
  }

  /** One as it was published, for auditors. NotFound (404). */
  async original(id: string): Promise<OriginalNotice> {
    const notice = await this.database.reader.findOneBy(PublicNotice, { id });
    if (!notice) throw new NotFound('notice');
    return { notice, takenDownBy: await this.database.reader.findOneBy(PublicNotice, { takesDown: id }) };
  }
}
