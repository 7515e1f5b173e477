import { day } from '../../src/shared/days.js';
import type {
  Limits,
  WatchedAward,
  WatchedBid,
  WatchedContract,
  WatchedLot,
  WatchedPurchase,
  WatchedTender,
} from '../../src/redflags/domain/watched.js';

/** Limits as they are by default. */
export const LIMITS: Limits = {
  submissionDays: () => 15,
  ...{
    underEstimatePercent: 30,
    changes: 3,
    pairClasses: 4,
    doneDays: 60,
    rulingDays: 30,
    splittingFen: 500_000_00n,
  },
};

export const TENDER: WatchedTender = {
  ...{
    id: 't1',
    title: '示例采购',
    buyerId: 'street',
    category: 'ELD',
    method: 'selection',
    state: 'awarded',
  },
  ...{ procurementMethod: 'open', isPriceOnly: true, isPricedByUnit: false, retenderOf: null },
  ...{ issuedOn: day('2025-03-03'), deadlineAt: '2025-03-24T09:30:00+08:00' },
};

/** A bid of one letter, which is its supplier too. */
export function bid(
  letter: string,
  yuan: number | null,
  state = 'valid',
  partners: string[] = [],
): WatchedBid {
  const priceFen = yuan === null ? null : BigInt(yuan) * 100n;
  const receivedAt = '2025-03-23T10:00:00+08:00';
  return { id: `bid-${letter}`, state, organizationIds: [letter, ...partners], receivedAt, priceFen };
}

/** The award for a bid. */
export function award(of: WatchedBid, changes: Partial<WatchedAward> = {}): WatchedAward {
  return {
    ...{ id: `award-${of.id}`, bidId: of.id, state: 'active', amountFen: of.priceFen ?? 0n },
    ...{
      confirmedOn: day('2025-03-28'),
      cancelGround: null,
      organizationIds: of.organizationIds,
      ...changes,
    },
  };
}

/** An awarded lot; its first bid won unless awards are given. */
export function lot(
  bids: readonly WatchedBid[],
  { tender = {}, ...changes }: Partial<Omit<WatchedLot, 'tender'>> & { tender?: Partial<WatchedTender> } = {},
): WatchedLot {
  const [first] = bids;
  const awards = first ? [award(first)] : [];
  return {
    id: 'l1',
    state: 'awarded',
    ceilingFen: 100_000_00n,
    bids,
    awards,
    ...changes,
    tender: { ...TENDER, ...tender },
  };
}

/** A purchase of one lot. */
export function purchase(changes: Partial<WatchedPurchase> = {}): WatchedPurchase {
  return { tender: TENDER, lots: [], contracts: [], rulings: [], lost: [], retenderedOn: null, ...changes };
}

/** A contract with changes of these kinds. */
export function contract(kinds: readonly string[], changes: Partial<WatchedContract> = {}): WatchedContract {
  return {
    ...{
      id: 'c1',
      organizationId: 'A',
      signedOn: day('2025-04-01'),
      acceptedOn: null,
      serviceTo: day('2025-12-31'),
    },
    changes: kinds.map((kind, n) => ({
      id: `change-${n + 1}`,
      number: n + 1,
      kind,
      effectiveOn: day('2025-06-01'),
    })),
    ...changes,
  };
}
