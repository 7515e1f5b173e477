/** A bid of a lot; a consortium's counts for each of its members. */
export interface LimitedBid {
  readonly bidId: string;
  readonly organizationId: string;
  /** The other members; absent where the supplier bids alone. */
  readonly partners?: readonly string[];
}

/** A lot as the limit of lots for one supplier (限制中标包数) looks at it. */
export interface LimitedLot {
  readonly number: number;
  /** Bids in the order in which the award is offered. */
  readonly bids: readonly LimitedBid[];
  /** The supplier that has its award; null while nobody has. */
  readonly awardedTo: string | null;
  /** The other members of its consortium. */
  readonly awardedWith?: readonly string[];
}

/** Who is offered a lot's award, in order, and who is passed over because of lots that it has or is first to get. */
export interface LotLine {
  readonly number: number;
  readonly offered: readonly string[];
  readonly passedOver: readonly string[];
}

/**
 * Goes through the lots in the order of their numbers. A supplier counts the lots it was awarded, whichever, and those
 * before this one that it is first to get; with as many as the document lets it win (`limit`; null for any number) it
 * is passed over, so that the next in order is offered the lot.
 */
export function lotLines(lots: readonly LimitedLot[], limit: number | null): LotLine[] {
  const won = new Map<string, number>();
  const win = (supplier: string) => won.set(supplier, (won.get(supplier) ?? 0) + 1);
  const isFull = (supplier: string) => limit !== null && (won.get(supplier) ?? 0) >= limit;
  for (const { awardedTo, awardedWith = [] } of lots)
    if (awardedTo !== null) [awardedTo, ...awardedWith].forEach(win);
  const inOrder = [...lots].sort((a, b) => a.number - b.number);
  return inOrder.map(({ number, bids, awardedTo }) => {
    const passed = awardedTo === null ? bids.filter((bid) => partiesIn(bid).some(isFull)) : [];
    const offered = bids.filter((bid) => !passed.includes(bid));
    if (awardedTo === null && offered[0]) partiesIn(offered[0]).forEach(win);
    const ids = (some: typeof bids) => some.map(({ bidId }) => bidId);
    return { number, offered: ids(offered), passedOver: ids(passed) };
  });
}

function partiesIn({ organizationId, partners = [] }: LimitedBid): string[] {
  return [organizationId, ...partners];
}
