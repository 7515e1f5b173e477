/** What bids have in common that independent ones seldom have (DESIGN, after practice): looked into, never a verdict. */
export const SIGNAL_KINDS = ['same-origin', 'same-contact', 'same-text', 'same-file'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** A signal about bids. */
export interface ConflictSignal {
  readonly kind: SignalKind;
  /** Two or more, in order. */
  readonly bidIds: readonly string[];
}

/** An opened bid as signals look at it; null tells nothing. */
export interface SignalledBid {
  readonly bidId: string;
  readonly organizationId: string;
  readonly origin: string | null;
  readonly proposal: string | null;
  /** Hashes of its files. */
  readonly files: readonly string[];
}

/** Shorter texts are alike by chance. */
const SHORTEST_TEXT = 20;

/**
 * Bids from one address, bids whose texts are the same but for spaces and marks or whose files are, and bidders with one
 * contact; across all lots. What one bidder's own bids have in common tells nothing.
 */
export function conflictSignals(
  bids: readonly SignalledBid[],
  sharedContacts: readonly (readonly string[])[],
): ConflictSignal[] {
  const bidderOf = new Map(bids.map(({ bidId, organizationId }) => [bidId, organizationId]));
  return commonSignals(bids, sharedContacts).filter(
    ({ bidIds }) => new Set(bidIds.map((bidId) => bidderOf.get(bidId))).size > 1,
  );
}

function commonSignals(
  bids: readonly SignalledBid[],
  sharedContacts: readonly (readonly string[])[],
): ConflictSignal[] {
  const contacts = sharedContacts.map((organizations) =>
    bids.filter(({ organizationId }) => organizations.includes(organizationId)).map(({ bidId }) => bidId),
  );
  return [
    ...alike('same-origin', bids, ({ origin }) => origin),
    ...contacts
      .filter(({ length }) => length > 1)
      .map((bidIds) => ({ kind: 'same-contact' as const, bidIds })),
    ...alike('same-text', bids, ({ proposal }) => textKey(proposal)),
    ...sameFiles(bids),
  ];
}

function alike(
  kind: SignalKind,
  bids: readonly SignalledBid[],
  keyOf: (bid: SignalledBid) => string | null,
): ConflictSignal[] {
  const groups = new Map<string, string[]>();
  for (const bid of bids) {
    const key = keyOf(bid);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), bid.bidId]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((bidIds) => ({ kind, bidIds }));
}

/** Any file that two bids have byte for byte: each set of bids once, however many they share. */
function sameFiles(bids: readonly SignalledBid[]): ConflictSignal[] {
  const holders = new Map<string, Set<string>>();
  for (const { bidId, files } of bids)
    for (const hash of files) holders.set(hash, (holders.get(hash) ?? new Set()).add(bidId));
  const groups = [...holders.values()].filter(({ size }) => size > 1).map((bidIds) => [...bidIds]);
  const distinct = new Map(groups.map((bidIds) => [bidIds.join(), bidIds]));
  return [...distinct.values()].map((bidIds) => ({ kind: 'same-file', bidIds }));
}

function textKey(text: string | null): string | null {
  const bare = (text ?? '').normalize('NFKC').replace(/[\p{P}\p{Z}\p{C}\s]/gu, '');
  return bare.length < SHORTEST_TEXT ? null : bare;
}
