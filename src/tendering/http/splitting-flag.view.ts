import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { SplittingFlag } from '../data/splitting-flag.entity.js';
import type { SplittingGround } from '../domain/splitting.js';

/** One of the purchases that add up. */
export class FlaggedPurchaseView {
  tenderId: string;
  title: string;
  budget: MoneyView;
}

/** Purchases that together pass the threshold without an open tender, and why they may. */
export class SplittingFlagView {
  id: string;
  version: number;
  /** The tender whose publication passes the threshold. */
  tenderId: string;
  buyerId: string;
  fundId: string;
  /** @example ELD */
  category: string;
  /** @example 2025 */
  fiscalYear: number;
  threshold: MoneyView;
  /** Strictly above the threshold. */
  total: MoneyView;
  /** What added up, the flagged tender last. */
  purchases: FlaggedPurchaseView[];
  /** @example budget-changed */
  ground: SplittingGround;
  reason: string;
  /** RFC 3339. */
  flaggedAt: string;

  static of(flag: SplittingFlag): SplittingFlagView {
    const { id, version, tenderId, buyerId, fundId, category, fiscalYear, ground, reason } = flag;
    return {
      ...{ id, version, tenderId, buyerId, fundId, category, fiscalYear, ground, reason },
      threshold: MoneyView.of(flag.thresholdFen),
      total: MoneyView.of(flag.totalFen),
      purchases: flag.purchases.map((purchase) => ({
        tenderId: purchase.tenderId,
        title: purchase.title,
        budget: MoneyView.of(BigInt(purchase.budgetFen)),
      })),
      flaggedAt: formatInstant(flag.createdAt),
    };
  }
}

/** Splitting flags, newest first. */
export class SplittingFlagListView {
  items: SplittingFlagView[];
  next: string | null;
}
