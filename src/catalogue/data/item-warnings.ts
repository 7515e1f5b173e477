import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { itemWarnings } from '../domain/item-warnings.js';
import { sideOf } from '../policies.js';
import type { ServiceItem } from './service-item.entity.js';

/** Fewer published items than these make nothing usual. */
const FEWEST = 3;

/** What the two sides of a list are told to look at again. */
@Injectable()
export class ItemWarnings {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Warnings by item, each list in the order of `items`; empty for who stands on neither side. */
  async of(caller: Actor | undefined, items: readonly ServiceItem[]): Promise<Map<string, Violation[]>> {
    const own = items.filter((item) => sideOf(caller, item) !== 'anybody');
    const usual = await this.usual(own);
    return new Map(own.map((item) => [item.id, this.about(item, usual)]));
  }

  /** Warnings about a whole list, by the items' places in it. */
  async ofList(caller: Actor | undefined, items: readonly ServiceItem[]): Promise<Violation[]> {
    const usual = await this.usual(items);
    return items.flatMap((item, n) =>
      sideOf(caller, item) === 'anybody' ? [] : this.about(item, usual, `/items/${n}`),
    );
  }

  private about(item: ServiceItem, usual: ReadonlyMap<string, Fen>, pointer = ''): Violation[] {
    return itemWarnings(item, usual.get(item.category ?? ''), this.settings.ceilingWarningFactor, pointer);
  }

  /** The median ceiling of a category's published items, where there are enough of them. */
  private async usual(items: readonly ServiceItem[]): Promise<Map<string, Fen>> {
    const categories = [...new Set(items.flatMap(({ category }) => category ?? []))];
    if (categories.length === 0) return new Map();
    const rows: { category: string; median: string }[] = await this.database.reader.query(
      `SELECT category, percentile_disc(0.5) WITHIN GROUP (ORDER BY ceiling_fen) AS median FROM service_item
        WHERE published_at IS NOT NULL AND category = ANY($1) GROUP BY category HAVING count(*) >= $2`,
      [categories, FEWEST],
    );
    return new Map(rows.map(({ category, median }) => [category, BigInt(median)]));
  }
}
