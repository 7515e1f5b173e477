import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { type Page, type PageRequest, toCursor } from '../../shared/page.js';
import { wantedWords } from '../domain/search/found-words.js';
import type { Match, Tier } from '../domain/search/tiers.js';
import { type FoundCounts, countFound } from './count-found.js';
import { matching } from './matching.js';
import type { NoticeFilter } from './notice-filter.js';
import { PublicNotice } from './public-notice.entity.js';
import { seek } from './seek.js';
import { tiersAsked } from './tiers-asked.js';

/** A notice and where the question stands in it; null where nothing was asked. */
export interface Hit {
  readonly notice: PublicNotice;
  readonly match: Match | null;
}

/** A page of what was found. */
export interface Found extends Page<Hit> {
  /** The words that were looked for, folded. */
  readonly words: readonly string[];
  /** Null on later pages. */
  readonly counts: FoundCounts | null;
}

type Row = { readonly id: string; readonly match: Match | null };

/** The search of the public board. */
@Injectable()
export class NoticeSearch {
  constructor(private readonly database: Database) {}

  /**
   * What fits, titles first and in each part the newest first. Where nothing fits as it was asked, titles that are
   * like it. RuleBroken (422): a cursor that this question did not give.
   */
  async find(request: PageRequest, filter: NoticeFilter): Promise<Found> {
    const { question, strict, similar, whole } = await tiersAsked(this.database.reader, filter);
    const place = request.after
      ? await seek(this.database.reader, request.after, [...strict, ...similar])
      : null;
    const asked = await this.rows(place?.tiers ?? strict, request.limit + 1, place?.position ?? null);
    const guessed = asked.length === 0 && !place;
    const rows = guessed ? await this.rows(similar, request.limit + 1, null) : asked;
    const counted = guessed ? (similar[0] ?? null) : whole;
    const counts = place ? null : await countFound(this.database.reader, counted);
    const shown = rows.slice(0, request.limit);
    const last = shown.at(-1);
    const next = rows.length > request.limit && last ? toCursor(last.id) : null;
    const words = question ? wantedWords(question) : [];
    return { items: await this.load(shown), next, words, counts };
  }

  /** Rows of one part after the other, the first one below a position. */
  private async rows(tiers: readonly Tier[], most: number, position: string | null): Promise<Row[]> {
    const rows: Row[] = [];
    let below = position;
    for (const tier of tiers) {
      if (rows.length < most) {
        const found = await matching(this.database.reader, tier, below, most - rows.length);
        rows.push(...found.map((id) => ({ id, match: tier.match })));
      }
      below = null;
    }
    return rows;
  }

  private async load(rows: readonly Row[]): Promise<Hit[]> {
    if (rows.length === 0) return [];
    const query = this.database.reader.createQueryBuilder(PublicNotice, 'notice');
    const notices = await query.whereInIds(rows.map(({ id }) => id)).getMany();
    const byId = new Map(notices.map((notice) => [notice.id, notice]));
    return rows.flatMap(({ id, match }) => {
      const notice = byId.get(id);
      return notice ? [{ notice, match }] : [];
    });
  }
}
