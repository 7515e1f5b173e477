import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { parseYuan } from '../../shared/money.js';
import type { OpenedEntry, Opening } from '../data/opening.entity.js';

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
  price: MoneyView;

  static of({ price, lot = 1, ...entry }: OpenedEntry): OpenedEntryView {
    const { bidId, organizationId, receivedAt, sha256, salt } = entry;
    return { bidId, lot, organizationId, receivedAt, sha256, salt, price: MoneyView.of(parseYuan(price)) };
  }
}

/** One recorded act in which the key was unwrapped. */
export class OpeningActView {
  /** `bids` or `final-offers`. */
  stage: string;
  openedAt: string;
  /** Account; null where the program opened by rule. */
  openedBy: string | null;
  /** How many had been received. */
  bidCount: number;
  /** Empty where too few came in: then nothing was unsealed. */
  entries: OpenedEntryView[];

  static of({ stage, createdAt, openedBy, bidCount, entries }: Opening): OpeningActView {
    return {
      ...{ stage, openedBy, bidCount },
      openedAt: formatInstant(createdAt),
      entries: entries.map((entry) => OpenedEntryView.of(entry)),
    };
  }
}

/** The opening of the bids, and that of the final offers once it has happened. */
export class OpeningView {
  tenderId: string;
  /** Accounts of those who were there beside who opened. */
  witnesses: string[];
  acts: OpeningActView[];
}
