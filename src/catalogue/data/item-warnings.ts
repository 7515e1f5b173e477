import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { type Usual, itemWarnings } from '../domain/item-warnings.js';
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

  private about(item: ServiceItem, usual: UsualOf, pointer = ''): Violation[] {
    return itemWarnings(item, usual(item), this.settings.ceilingWarningFactor, pointer);
  }

  /** The medians of published items, where there are enough of them: by category, and by category and unit. */
  private async usual(items: readonly ServiceItem[]): Promise<UsualOf> {
    const categories = [...new Set(items.flatMap(({ category }) => category ?? []))];
    if (categories.length === 0) return () => ({});
    const rows: MedianRow[] = await this.database.reader.query(
      `SELECT category, unit, grouping(unit) = 1 AS whole,
              percentile_disc(0.5) WITHIN GROUP (ORDER BY ceiling_fen) AS ceiling,
              percentile_disc(0.5) WITHIN GROUP (ORDER BY ceiling_fen / quantity)::text AS price
         FROM service_item
        WHERE published_at IS NOT NULL AND ceiling_fen IS NOT NULL AND category = ANY($1)
        GROUP BY GROUPING SETS ((category), (category, unit)) HAVING count(*) >= $2`,
      [categories, FEWEST],
    );
    return ({ category, unit }) => {
      const whole = rows.find((row) => row.whole && row.category === category);
      const same = rows.find((row) => !row.whole && row.category === category && row.unit === unit);
      return { ceilingFen: whole && BigInt(whole.ceiling), unitPrice: same?.price };
    };
  }
}

interface MedianRow {
  readonly category: string;
  readonly unit: string | null;
  /** True for all units of a category together. */
  readonly whole: boolean;
  readonly ceiling: string;
  readonly price: string;
}

type UsualOf = (item: ServiceItem) => Usual;
