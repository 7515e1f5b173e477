import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { ProofKind } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import type { OfficeSaid } from '../domain/office-facts.js';
import type { TenderTerms } from '../domain/tender-terms.js';

/** A published tender, as everybody may know it. Amounts in fen, decimal text. */
export interface PublicTender {
  readonly tenderId: string;
  readonly title: string;
  readonly itemId: string;
  readonly buyer: string;
  readonly buyerOffice: OfficeSaid;
  readonly communityId: string;
  readonly community: string;
  readonly method: string;
  readonly budgetFen: string;
  readonly ceilingFen: string;
  /** In order; one where the tender is not parted. */
  readonly lots: readonly PublicLot[];
  readonly criteria: TenderTerms['criteria'];
  readonly awardTest: TenderTerms['awardTest'];
  readonly consortium: TenderTerms['consortium'];
  readonly requiredProofs: readonly ProofKind[];
  readonly requirements: TenderTerms['requirements'];
  /** A framework: its ceiling is the price of one unit. */
  readonly perUnit: boolean;
  readonly issuedOn: Day;
  /** Working days of the notice period; null where the method sets none. */
  readonly noticeWorkingDays: number | null;
  readonly deadlineAt: Date;
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
  /** Why it was cancelled or failed. */
  readonly endReason: string | null;
  /** Why this method; null where it needs no reason. */
  readonly methodReason: string | null;
  /** The only supplier of a single source. */
  readonly soleSupplier: {
    readonly name: string;
    readonly uscc: string;
    readonly address: string | null;
  } | null;
}

/** A lot of a published tender, as everybody may know it. */
export interface PublicLot {
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly ceilingFen: string;
  /** Null where bids give no bond. */
  readonly bidBondFen: string | null;
  readonly state: string;
  /** Why it failed or was called off. */
  readonly endReason: string | null;
}

/** A confirmed award, as everybody may know it. */
export interface PublicAward {
  readonly tenderId: string;
  readonly supplier: string;
  readonly uscc: string;
  /** Where the supplier is found; null where it never said. */
  readonly address: string | null;
  /** Names of the other members, where a consortium won. */
  readonly partners: readonly string[];
  readonly amountFen: string;
  /** Null where the price alone decided. */
  readonly total: string | null;
  readonly panel: readonly string[];
  readonly noticeEndsOn: Day;
  readonly contractableFrom: Day;
  /** Why it was taken back; null while it stands. */
  readonly cancelReason: string | null;
}

/** An amendment of a published tender. */
export interface PublicAmendment {
  readonly number: number;
  readonly reason: string;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** A suspension of a tender. */
export interface PublicSuspension {
  readonly reason: string;
  /** Last day, inclusive. */
  readonly until: Day;
}

/** The finance department's decision on a complaint. */
export interface PublicDecision {
  readonly outcome: string;
  readonly decision: string;
  readonly decidedOn: Day;
}

/** Reads of tendering's public views. */
@Injectable()
export class PublicTenders {
  constructor(private readonly database: Database) {}

  /** NotFound (404) before the publication. */
  async tender(id: string): Promise<PublicTender> {
    const [tender]: Omit<PublicTender, 'lots'>[] = await this.database.reader.query(
      `SELECT t.id AS "tenderId", t.title, t.item_id AS "itemId", buyer.name AS buyer,
              jsonb_build_object('address', buyer.office_address, 'phone', buyer.office_phone) AS "buyerOffice", t.community_id AS "communityId", community.name AS community,
              t.method_name AS method, t.budget_fen AS "budgetFen", t.ceiling_fen AS "ceilingFen", t.criteria,
              t.issued_on AS "issuedOn", t.notice_working_days AS "noticeWorkingDays", t.deadline_at AS "deadlineAt",
              t.service_from AS "serviceFrom", t.service_to AS "serviceTo", t.end_reason AS "endReason",
              t.method_reason AS "methodReason", t.award_test AS "awardTest", t.consortium, t.required_proofs AS "requiredProofs",
              t.requirements, t.per_unit AS "perUnit",
              CASE WHEN sole.id IS NOT NULL THEN jsonb_build_object('name', sole.name, 'uscc', sole.uscc,
                'address', (SELECT office_address FROM unit WHERE id = sole.id)) END AS "soleSupplier"
         FROM tendering_tender_public t LEFT JOIN organization sole ON sole.id = t.sole_supplier_id JOIN unit buyer ON buyer.id = t.buyer_id
         JOIN unit community ON community.id = t.community_id WHERE t.id = $1`,
      [id],
    );
    if (!tender) throw new NotFound('tender');
    return { ...tender, lots: await this.lots('tender_id', id) };
  }

  /** One lot. NotFound (404) before the publication. */
  async lot(id: string): Promise<PublicLot> {
    const [lot] = await this.lots('id', id);
    if (!lot) throw new NotFound('lot');
    return lot;
  }

  private lots(by: 'id' | 'tender_id', id: string): Promise<PublicLot[]> {
    return this.database.reader.query(
      `SELECT number, title, description, ceiling_fen AS "ceilingFen", bid_bond_fen AS "bidBondFen", state, end_reason AS "endReason"
         FROM tendering_lot_public WHERE ${by} = $1 ORDER BY number`,
      [id],
    );
  }

  /** What an amendment changes. NotFound (404). */
  async amendment(id: string): Promise<PublicAmendment> {
    const [found]: PublicAmendment[] = await this.database.reader.query(
      'SELECT number, reason, changes FROM tendering_amendment_public WHERE id = $1',
      [id],
    );
    if (!found) throw new NotFound('tender_amendment');
    return found;
  }

  /** Why and until when nothing goes on. NotFound (404). */
  async suspension(id: string): Promise<PublicSuspension> {
    const [found]: PublicSuspension[] = await this.database.reader.query(
      'SELECT reason, until FROM tendering_suspension_public WHERE id = $1',
      [id],
    );
    if (!found) throw new NotFound('tender_suspension');
    return found;
  }

  /** What was decided on a complaint. NotFound (404) before the decision. */
  async complaint(id: string): Promise<PublicDecision> {
    const [found]: PublicDecision[] = await this.database.reader.query(
      'SELECT outcome, decision, decided_on AS "decidedOn" FROM tendering_complaint_public WHERE id = $1',
      [id],
    );
    if (!found) throw new NotFound('complaint');
    return found;
  }

  /** NotFound (404) without such an award. */
  async award(id: string): Promise<PublicAward> {
    const [award]: PublicAward[] = await this.database.reader.query(
      `SELECT a.tender_id AS "tenderId", o.name AS supplier, o.uscc, (SELECT office_address FROM unit WHERE id = o.id) AS address, a.partners, a.amount_fen AS "amountFen", a.total, a.panel,
              a.notice_ends_on AS "noticeEndsOn", a.contractable_from AS "contractableFrom",
              a.cancel_reason AS "cancelReason"
         FROM tendering_award_public a JOIN organization o ON o.id = a.organization_id WHERE a.id = $1`,
      [id],
    );
    if (!award) throw new NotFound('award');
    return award;
  }
}
