import type { Day } from '../../shared/days.js';
import type { NegotiationRecord } from '../data/negotiation-record.entity.js';
import type { TenderApproval } from '../data/tender-approval.entity.js';
import type { TenderInvitation } from '../data/tender-invitation.entity.js';

/** A decision that a step of a tender waits for. */
export class TenderApprovalView {
  id: string;
  version: number;
  /** @example method */
  kind: string;
  granted: boolean;
  /** Number of the paper. */
  documentNumber: string;
  reason: string | null;
  /** @example 2025-03-03 */
  decidedOn: Day;

  static of(row: TenderApproval): TenderApprovalView {
    const { id, version, kind, granted, documentNumber, reason, decidedOn } = row;
    return { id, version, kind, granted, documentNumber, reason, decidedOn };
  }
}

/** The decisions on a tender, in the order in which they came. */
export class TenderApprovalListView {
  items: TenderApprovalView[];
  next: string | null;
}

/** Who is invited. Pool and seed for the buyer and the overseers; a supplier reads whether it is invited. */
export class TenderInvitationView {
  /** @example library */
  source: string;
  /** Empty for a supplier. */
  pool: string[];
  /** With it anybody can repeat the draw; null for a named supplier, and for suppliers. */
  seed: string | null;
  /** Organizations asked to bid; for a supplier itself alone, or nobody. */
  drawn: string[];

  static of({ source, pool, seed, drawn }: TenderInvitation): TenderInvitationView {
    return { source, pool, seed, drawn };
  }

  /** As an organization sees it. */
  static ownOf({ source, drawn }: TenderInvitation, organizationId: string): TenderInvitationView {
    return { source, pool: [], seed: null, drawn: drawn.filter((id) => id === organizationId) };
  }
}

/** What was negotiated with the single supplier. */
export class NegotiationRecordView {
  id: string;
  version: number;
  tenderId: string;
  attendees: string;
  priceBasis: string;
  terms: string;
  fileId: string | null;

  static of(row: NegotiationRecord): NegotiationRecordView {
    const { id, version, tenderId, attendees, priceBasis, terms, fileId } = row;
    return { id, version, tenderId, attendees, priceBasis, terms, fileId };
  }
}
