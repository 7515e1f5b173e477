import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { parseYuan } from '../../shared/money.js';
import type { OpenedEntry, Opening } from '../data/opening.entity.js';
import { WrittenPriceView } from './written-price.view.js';

/** What was found in one bid; its hash was recomputed and is the receipt's. */
export class OpenedEntryView {
  bidId: string;
  /** Number of its lot. @example 1 */
  lot: number;
  organizationId: string;
  receivedAt: string;
  sha256: string;
  /** With the content it makes the bytes that were hashed. */
  salt: string;
  /** The one that counts; null where it is sealed apart. */
  price: MoneyView | null;
  /** Where words stood beside its figures: both, and which of them count. */
  priceAsWritten: WrittenPriceView | null;

  static of({ price, written, lot = 1, ...entry }: OpenedEntry): OpenedEntryView {
    const { bidId, organizationId, receivedAt, sha256, salt } = entry;
    const shown = price === undefined ? null : MoneyView.of(parseYuan(price));
    const priceAsWritten = WrittenPriceView.orNull(written ?? null);
    return { bidId, lot, organizationId, receivedAt, sha256, salt, price: shown, priceAsWritten };
  }
}

/** One recorded act in which the key was unwrapped. */
export class OpeningActView {
  /** `bids`, `prices`, `offers` or `final-offers`. */
  stage: string;
  /** Of the offers; null for bids and their prices. */
  round: number | null;
  openedAt: string;
  /** Account; null where the program opened by rule. */
  openedBy: string | null;
  /** How many had been received. */
  bidCount: number;
  /** Empty where too few came in: then nothing was unsealed. */
  entries: OpenedEntryView[];

  static of({ stage, round, createdAt, openedBy, bidCount, entries }: Opening): OpeningActView {
    return {
      ...{ stage, round, openedBy, bidCount },
      openedAt: formatInstant(createdAt),
      entries: entries.map((entry) => OpenedEntryView.of(entry)),
    };
  }
}

/** The opening of the bids, and those of the offers once they have happened. */
export class OpeningView {
  tenderId: string;
  /** Accounts of those who were there beside who opened the bids. */
  witnesses: string[];
  /** The same at the opening of prices that were sealed apart. */
  priceWitnesses: string[];
  acts: OpeningActView[];
}
