import { formatInstant } from '../../shared/days.js';
import type { OfferRound } from '../data/offer-round.entity.js';

/** One round of sealed offers. */
export class OfferRoundView {
  id: string;
  version: number;
  /** 1, 2, 3 … */
  number: number;
  /** 最后报价: no round follows it. */
  final: boolean;
  calledAt: string;
  dueAt: string;
  /** What the consultation changed in the requirements; null where nothing did. */
  changes: string | null;
  /** When its offers were opened; null while they are sealed. */
  openedAt: string | null;

  static of(round: OfferRound): OfferRoundView {
    const { id, version, number, final, createdAt, dueAt, changes, openedAt } = round;
    return {
      ...{ id, version, number, final, changes },
      calledAt: formatInstant(createdAt),
      dueAt: formatInstant(dueAt),
      openedAt: openedAt && formatInstant(openedAt),
    };
  }
}

/** The rounds of a tender, in order. */
export class OfferRoundListView {
  items: OfferRoundView[];
  next: string | null;
}
