import { type Actor, MoneyView } from '../../platform/index.js';
import { awardActions } from '../policies.js';
import { isScored } from '../domain/lowest-price.js';
import type { AwardResult } from '../data/award-results.js';

/** The supplier chosen. */
export class AwardedSupplierView {
  organizationId: string;
  name: string;
  /** 统一社会信用代码. */
  uscc: string;
}

/** A candidate put forward by the panel. */
export class CandidateView {
  rank: number;
  organizationId: string;
  name: string;
}

/** A member of the panel, named with the result. */
export class JudgeView {
  seat: number;
  /** `expert` or `purchaser`. */
  kind: string;
  name: string;
}

/**
 * A result (成交结果) with what the law lists: supplier, amount, the panel by name (政府采购法实施条例 art. 43), and the
 * winner's total score (财办库〔2023〕243号). Other bidders read their own score in the report.
 */
export class AwardView {
  id: string;
  version: number;
  /** `pending` while the notice period runs, then `active`. */
  state: string;
  /** @example ["cancel"] */
  actions: string[];
  tenderId: string;
  tenderTitle: string;
  lotId: string;
  /** Number of the lot. @example 1 */
  lot: number;
  lotTitle: string;
  bidId: string;
  buyerId: string;
  buyerName: string;
  supplier: AwardedSupplierView;
  /** The other members, where a consortium (联合体) won: the supplier leads it and signs, all answer for all of it. */
  partners: AwardedSupplierView[];
  /** The final offer. */
  amount: MoneyView;
  /** Null where the price alone decided. @example 88.93 */
  totalScore: string | null;
  /** 1 for the first candidate. */
  rank: number;
  /** Why another than the first of the ranking was chosen; also where others are passed over for lots they won. */
  reason: string | null;
  candidates: CandidateView[];
  panel: JudgeView[];
  confirmedOn: string;
  publishedOn: string;
  /** Last day of the notice period. */
  noticeEndsOn: string;
  /** First day on which a contract may be drawn up: notice period and challenge window are over. */
  contractableFrom: string;
  /** Last day for signing. */
  signBy: string;
  /** True while the calendar of that year is missing: the day may still move to the next working day. */
  signProvisional: boolean;
  /** Why it was taken back: `supplier-refused`, `challenge`, `complaint`, `other`; null while it stands. */
  cancelGround: string | null;
  cancelReason: string | null;
  /** SHA-256 of the signed decision document. */
  decisionSha256: string;

  static of(
    { award, tender, lot, buyerName, supplier, partners, candidates, panel }: AwardResult,
    actor: Actor | undefined,
  ): AwardView {
    const { id, version, state, tenderId, lotId, bidId, organizationId, rank, reason } = award;
    const { confirmedOn, publishedOn, noticeEndsOn, contractableFrom, signBy, decisionSha256 } = award;
    const { signProvisional } = award;
    return {
      ...{ id, version, state, tenderId, lotId, bidId, rank, reason, buyerName, decisionSha256 },
      ...{ confirmedOn, publishedOn, noticeEndsOn, contractableFrom, signBy, signProvisional },
      actions: awardActions(actor, award, tender),
      ...{ cancelGround: award.cancelGround, cancelReason: award.cancelReason },
      ...{ tenderTitle: tender.title, lot: lot.number, lotTitle: lot.title },
      buyerId: tender.buyerId,
      supplier: { organizationId, ...supplier },
      partners: partners.map(({ organizationId: id, name, uscc }) => ({ organizationId: id, name, uscc })),
      amount: MoneyView.of(award.amountFen),
      totalScore: isScored(tender.awardTest)
        ? (candidates.find(({ place }) => place.bidId === bidId)?.place.total ?? null)
        : null,
      candidates: candidates.map(({ place, name }) => {
        return { rank: place.rank, organizationId: place.organizationId, name };
      }),
      panel: panel.map(({ seat, kind, name }) => ({ seat, kind, name })),
    };
  }
}

/** Results, newest first. */
export class AwardListView {
  items: AwardView[];
  next: string | null;
}
