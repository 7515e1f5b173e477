import { type Actor, MoneyView } from '../../platform/index.js';
import type { BondInHand } from '../data/bid-bonds.js';
import { bondActions } from '../policies.js';

/** The bond (投标保证金) of a bid, for its bidder and who holds it; there is none before the opening. */
export class BidBondView {
  id: string;
  version: number;
  /** `held`, `missing`, `due`, `returned` or `forfeited`. */
  state: string;
  /** @example ["return"] */
  actions: string[];
  tenderId: string;
  tenderTitle: string;
  lotId: string;
  /** Number of the lot. @example 1 */
  lot: number;
  bidId: string;
  organizationId: string;
  /** `cheque`, `bill-of-exchange`, `promissory-note`, `guarantee` or `transfer`. */
  form: string;
  amount: MoneyView;
  /** Number of the paper or transfer. */
  reference: string;
  /** File of the bid (`bid-files`) that proves it; gone where the bid was taken back. */
  proof: string;
  /** What set it free: `award-notice`, `contract-signed`, `lot-over`, `left` or `unopened`; null while it is held. */
  releasedBy: string | null;
  /** From here its return is counted. */
  releasedOn: string | null;
  /** Last day of its return (政府采购法实施条例 art. 33); null too while the calendar of that year is not loaded. */
  returnBy: string | null;
  /** It should have gone back. */
  overdue: boolean;
  /** What a late return costs: by now, or as it was paid (87号令 art. 38). */
  lateFee: MoneyView;
  returnedOn: string | null;
  returnReference: string | null;
  /** Why it is kept: `refused-to-sign` or `withdrew-after-deadline`. */
  forfeitGround: string | null;
  /** Why it is missing or kept, in words. */
  note: string | null;

  static of({ bond, tender, lot, overdue, lateFee }: BondInHand, actor: Actor): BidBondView {
    const { id, version, state, tenderId, lotId, bidId, organizationId, form, reference } = bond;
    const { releasedBy, releasedOn, returnBy, returnedOn, returnReference, forfeitGround, note } = bond;
    return {
      ...{ id, version, state, tenderId, lotId, bidId, organizationId, form, reference },
      ...{ releasedBy, releasedOn, returnBy, returnedOn, returnReference, forfeitGround, note, overdue },
      actions: bondActions(actor, bond, tender),
      ...{ tenderTitle: tender.title, lot: lot.number, proof: bond.proofId },
      amount: MoneyView.of(bond.amountFen),
      lateFee: MoneyView.of(lateFee),
    };
  }
}

/** Bonds, newest first. */
export class BidBondListView {
  items: BidBondView[];
  next: string | null;
}
