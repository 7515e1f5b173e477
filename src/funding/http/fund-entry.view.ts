import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { EntryDetails } from '../data/funds.js';
import type { Account, Move } from '../domain/ledger.js';

/** A thing that money is kept for or that moved it. */
export class FundReferenceView {
  /** @example service-item */
  type: string;
  id: string;
}

/** One line of an entry. */
export class FundEntryLineView {
  /** @example reserved */
  account: Account;
  /** What the account gained (above zero) or gave (below). */
  amount: MoneyView;
}

/** One entry of a fund's journal; its lines sum to zero. */
export class FundEntryView {
  id: string;
  /** Business time, RFC 3339. */
  at: string;
  /** @example reserve */
  move: Move;
  /** For what the money is kept; null when a source pays in or gets back. */
  reference: FundReferenceView | null;
  /** The document that moved it. */
  cause: FundReferenceView | null;
  lines: FundEntryLineView[];

  static of({ entry, lines }: EntryDetails): FundEntryView {
    return {
      id: entry.id,
      at: formatInstant(entry.at),
      move: entry.move,
      reference: referenceOf(entry.commitmentType, entry.commitmentId),
      cause: referenceOf(entry.causeType, entry.causeId),
      lines: lines.map(({ account, amountFen }) => ({ account, amount: MoneyView.of(amountFen) })),
    };
  }
}

/** A fund's journal, newest first. */
export class FundEntryListView {
  items: FundEntryView[];
  next: string | null;
}

function referenceOf(type: string | null, id: string | null): FundReferenceView | null {
  return type && id ? { type, id } : null;
}
