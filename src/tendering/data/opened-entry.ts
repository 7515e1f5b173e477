import { formatInstant } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { ReadPrice, WrittenPrice } from '../domain/price-precedence.js';
import type { Bid } from './bid.entity.js';
import type { Lot } from './lot.entity.js';
import type { OpenedEntry } from './opening.entity.js';

/** What was opened of a bid. */
export interface OpenedContent {
  readonly receivedAt: Date;
  readonly sha256: string;
  readonly salt: string;
  /** Null where it is sealed apart. */
  readonly read: ReadPrice | null;
}

/** What the record of an opening says of one bid or offer. */
export function openedEntry(
  { id: bidId, organizationId }: Bid,
  { number: lot }: Lot,
  { receivedAt, sha256, salt, read }: OpenedContent,
): OpenedEntry {
  return {
    ...{ bidId, lot, organizationId, sha256, salt },
    receivedAt: formatInstant(receivedAt),
    ...(read && { price: formatYuan(read.price) }),
    ...(read?.written && { written: read.written }),
  };
}

/** A price as the rows of bids and offers keep it. */
export function pricesOf(read: ReadPrice | null): {
  priceFen: Fen | null;
  priceWritten: WrittenPrice | null;
} {
  return { priceFen: read?.price ?? null, priceWritten: read?.written ?? null };
}
