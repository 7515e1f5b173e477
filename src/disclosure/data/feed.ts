import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { type Page, type PageRequest, toCursor } from '../../shared/page.js';
import { PublicNotice } from './public-notice.entity.js';
import { seen } from './seen.js';
import { type ShownNotice, shown } from './tombstones.js';

/** The board in the order in which notices came to it, for programs that follow it. */
@Injectable()
export class Feed {
  constructor(private readonly database: Database) {}

  /**
   * What came after `after`, oldest first, and where to go on: `next` is there on the last page too. Positions are given
   * under a lock that is held until the commit, so that nothing ever appears before what a reader has seen, however many
   * write at once. RuleBroken (422): a cursor that this board did not give.
   */
  async after({ limit, after }: PageRequest): Promise<Page<ShownNotice>> {
    const query = this.database.reader.createQueryBuilder(PublicNotice, 'notice');
    if (after) {
      const { position } = await seen(this.database.reader, after);
      query.where('notice.position > :position', { position });
    }
    const found = await query.orderBy('notice.position', 'ASC').limit(limit).getMany();
    const items = await shown(this.database.reader, found);
    const last = items.at(-1)?.id ?? after;
    return { items, next: last === undefined ? null : toCursor(last) };
  }
}
