import { formatInstant } from '../../shared/days.js';
import type { AnsweredQuery } from '../data/bid-queries.js';
import type { PanelLookup } from '../data/panel-lookup.entity.js';

/** A question to one bidder with its answer. */
export class BidQueryView {
  id: string;
  version: number;
  bidId: string;
  /** `clarification` or `low-price`. */
  kind: string;
  question: string;
  /** `seat-2`, or `purchaser` off the panel; null where a price set it off by itself, and for the bidder. */
  askedBy: string | null;
  askedAt: string;
  /** Answers are taken until then. */
  dueAt: string;
  answer: string | null;
  answeredAt: string | null;
  fileIds: string[];

  static of({ query, answer, askedBy }: AnsweredQuery): BidQueryView {
    const { id, version, bidId, kind, question, createdAt, dueAt } = query;
    return {
      ...{ id, version, bidId, kind, question, askedBy },
      askedAt: formatInstant(createdAt),
      dueAt: formatInstant(dueAt),
      answer: answer && answer.answer,
      answeredAt: answer && formatInstant(answer.createdAt),
      fileIds: answer ? [...answer.fileIds] : [],
    };
  }
}

/** Questions on a bid, first come first. */
export class BidQueryListView {
  items: BidQueryView[];
  next: string | null;
}

/** What a panel looked up on a price. */
export class PanelLookupView {
  id: string;
  version: number;
  bidId: string;
  source: string;
  finding: string;
  notedAt: string;

  static of({ id, version, bidId, source, finding, createdAt }: PanelLookup): PanelLookupView {
    return { id, version, bidId, source, finding, notedAt: formatInstant(createdAt) };
  }
}

/** What was looked up on a bid's price, first come first. */
export class PanelLookupListView {
  items: PanelLookupView[];
  next: string | null;
}
