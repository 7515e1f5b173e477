import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import type { FrameworkClock } from '../events.js';
import type { AgreementKind } from './framework-agreement.entity.js';

/** What inboxes and the board say of an agreement. */
export interface FrameworkNotice {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly title: string;
  readonly category: string;
  readonly scope: string;
  readonly unit: string;
  readonly buyerId: string;
  readonly buyer: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** Fen, decimal text; null where each party has its own. */
  readonly priceFen: string | null;
  readonly publishedOn: Day;
  readonly noticeEndsOn: Day | null;
  readonly signFrom: Day | null;
  readonly conditions: readonly { readonly title: string }[];
  readonly parties: readonly {
    readonly organizationId: string;
    readonly name: string;
    readonly uscc: string;
    readonly priceFen: string;
  }[];
}

/** An organization and what it is told about. */
export interface PartyNotice {
  readonly agreementId: string;
  readonly title: string;
  readonly organizationId: string;
  readonly name: string;
  /** What was decided, or why it ended. */
  readonly state: string;
  readonly reason: string | null;
}

/** An order and whom it concerns. */
export interface CallOffNotice {
  readonly title: string;
  readonly ordererId: string;
  readonly orderer: string;
  readonly organizationId: string;
  readonly name: string;
  readonly answerBy: Day;
}

/** Facts of an agreement, with those whom this first stage let in. NotFound before its announcement. */
export async function frameworkNotice(
  tx: Tx,
  { agreementId, tenderId }: { agreementId: string; tenderId: string | null },
): Promise<FrameworkNotice> {
  const [row]: FrameworkNotice[] = await tx.query(
    `SELECT a.id, a.kind, a.title, a.category, a.scope, a.unit, a.buyer_id AS "buyerId", u.name AS buyer,
            a.valid_from AS "validFrom", a.valid_to AS "validTo", a.price_fen AS "priceFen",
            coalesce(r.published_on, a.published_on) AS "publishedOn", r.notice_ends_on AS "noticeEndsOn",
            coalesce(r.contractable_from, a.sign_from) AS "signFrom",
            a.conditions, coalesce((SELECT json_agg(json_build_object('organizationId', p.organization_id,
              'name', o.name, 'uscc', o.uscc, 'priceFen', p.price_fen::text) ORDER BY p.place)
              FROM framework_party p JOIN organization o ON o.id = p.organization_id
             WHERE p.agreement_id = a.id AND p.tender_id = $2), '[]') AS parties
       FROM framework_agreement a JOIN unit u ON u.id = a.buyer_id
       LEFT JOIN framework_result r ON r.tender_id = $2
      WHERE a.id = $1 AND a.published_on IS NOT NULL`,
    [agreementId, tenderId],
  );
  if (!row) throw new NotFound('framework_agreement');
  return row;
}

/** Facts of a decided application. */
export async function applicationNotice(tx: Tx, id: string): Promise<PartyNotice> {
  return one(
    tx,
    `SELECT a.id AS "agreementId", a.title, x.organization_id AS "organizationId", o.name, x.state, NULL AS reason
       FROM framework_application x JOIN framework_agreement a ON a.id = x.agreement_id
       JOIN organization o ON o.id = x.organization_id WHERE x.id = $1`,
    id,
  );
}

/** Facts of a party. */
export async function partyNotice(tx: Tx, id: string): Promise<PartyNotice> {
  return one(
    tx,
    `SELECT a.id AS "agreementId", a.title, p.organization_id AS "organizationId", o.name, p.state,
            p.end_reason AS reason
       FROM framework_party p JOIN framework_agreement a ON a.id = p.agreement_id
       JOIN organization o ON o.id = p.organization_id WHERE p.id = $1`,
    id,
  );
}

/** Facts of an order at the party that it was last offered to. */
export async function callOffNotice(tx: Tx, id: string): Promise<CallOffNotice> {
  return one(
    tx,
    `SELECT t.title, c.orderer_id AS "ordererId", u.name AS orderer, p.organization_id AS "organizationId", o.name,
            c.answer_by AS "answerBy"
       FROM framework_call_off c JOIN tender t ON t.id = c.tender_id JOIN unit u ON u.id = c.orderer_id
       JOIN framework_party p ON p.id = c.party_id JOIN organization o ON o.id = p.organization_id WHERE c.id = $1`,
    id,
  );
}

/** The agreement that a clock belongs to, and who has to act: the organization, else who made it. */
export async function clockNotice(
  tx: Tx,
  clock: FrameworkClock,
  id: string,
): Promise<{ agreementId: string; title: string; buyerId: string; organizationId: string | null }> {
  const found = OF_CLOCK[clock];
  return one(
    tx,
    `SELECT a.id AS "agreementId", a.title, a.buyer_id AS "buyerId", c.organization_id AS "organizationId"
       FROM (${found}) c JOIN framework_agreement a ON a.id = c.agreement_id`,
    id,
  );
}

const AGREEMENT =
  'SELECT id AS agreement_id, NULL::uuid AS organization_id FROM framework_agreement WHERE id = $1';
const OF_CLOCK: Record<FrameworkClock, string> = {
  sign: AGREEMENT,
  file: AGREEMENT,
  'party-sign': 'SELECT agreement_id, organization_id FROM framework_party WHERE id = $1',
  application: 'SELECT agreement_id, NULL::uuid AS organization_id FROM framework_application WHERE id = $1',
  answer: `SELECT c.agreement_id, p.organization_id FROM framework_call_off c
    JOIN framework_party p ON p.id = c.party_id WHERE c.id = $1`,
};

async function one<T>(tx: Tx, sql: string, id: string): Promise<T> {
  const [row]: T[] = await tx.query(sql, [id]);
  if (!row) throw new NotFound('framework');
  return row;
}
