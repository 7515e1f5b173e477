import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each context lets open data know: published things only, nothing sealed, no persons. */
export class OpenViews20250101000255 implements MigrationInterface {
  name = 'OpenViews20250101000255';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ITEMS);
    await db.query(TENDERS);
    await db.query(AWARDS);
    await db.query(CONTRACTS);
    await db.query(MONEY);
    await db.query(RESULTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW evaluation_result_open, evaluation_visit_open, contracting_transaction_open, contracting_milestone_open,
        contracting_change_open, contracting_contract_open, tendering_bid_open, tendering_award_open,
        tendering_question_open, tendering_amendment_open, tendering_tender_open, catalogue_item_open`);
  }
}

const ITEMS = `
  CREATE VIEW catalogue_item_open AS
    SELECT i.id, i.revises_id, i.state, i.title, i.category, c.name AS category_name, i.quantity, i.unit, i.ceiling_fen,
           list.title AS list_title, list.year, street.id AS buyer_id, street.name AS buyer, community.name AS community
      FROM service_item i JOIN service_list list ON list.id = i.list_id JOIN service_category c ON c.code = i.category
      JOIN unit street ON street.id = i.street_id JOIN unit community ON community.id = i.community_id
     WHERE i.published_at IS NOT NULL`;

const TENDERS = `
  CREATE VIEW tendering_tender_open AS
    SELECT t.id, t.item_id, t.title, t.state, t.rules #>> '{label,zh}' AS method_name,
           t.rules ->> 'procurementMethod' AS procurement_method, t.method_reason, t.award_test, t.criteria, t.budget_fen,
           t.ceiling_fen, t.issued_on, t.deadline_at, t.service_from, t.service_to, t.retender_of, t.agreement_id,
           t.return_visit_template <> 'none' AS visited,
           (SELECT o.created_at FROM opening o WHERE o.tender_id = t.id AND o.stage = 'bids') AS opened_at,
           buyer.id AS buyer_id, buyer.name AS buyer, community.name AS community
      FROM tender t JOIN unit buyer ON buyer.id = t.buyer_id JOIN unit community ON community.id = t.community_id
     WHERE t.state <> 'drafted';
  CREATE VIEW tendering_amendment_open AS SELECT id, tender_id, number, reason, created_at FROM tender_amendment;
  CREATE VIEW tendering_question_open AS
    SELECT id, tender_id, question, answer, created_at, answered_on FROM tender_question WHERE answer IS NOT NULL;
  COMMENT ON VIEW tendering_question_open IS 'Answered for everybody, without who asked'`;

const MEMBERS = `(
  SELECT array_agg(m.id ORDER BY m.id <> b.organization_id, m.id) FROM (
    SELECT b.organization_id AS id UNION
    SELECT (each ->> 'organization')::uuid FROM jsonb_array_elements(b.details -> 'consortium' -> 'members') AS each) m)`;

const AWARDS = `
  CREATE VIEW tendering_award_open AS
    SELECT a.id, a.tender_id, a.lot_id, a.bid_id, a.state, a.amount_fen, a.created_at, ${MEMBERS} AS organization_ids
      FROM award a JOIN bid b ON b.id = a.bid_id;
  CREATE VIEW tendering_bid_open AS
    SELECT b.id, b.tender_id, b.lot_id, b.state, b.received_at, ${MEMBERS} AS organization_ids,
           CASE WHEN t.method IN ('open-tender', 'invited-tender') THEN b.price_fen END AS price_fen
      FROM bid b JOIN tender t ON t.id = b.tender_id
     WHERE b.state IN ('opened', 'valid', 'disqualified', 'left')
       AND EXISTS (SELECT FROM award WHERE award.lot_id = b.lot_id);
  COMMENT ON VIEW tendering_bid_open IS
    'Opened bids of lots with a result; prices only where they are read out at the opening (87号令 art. 41)'`;

const CONTRACTS = `
  CREATE VIEW contracting_contract_open AS
    SELECT c.id, c.tender_id, c.award_id, c.title, c.state, c.amount_fen, c.signed_on, c.service_from, c.service_to,
           c.accepted_on, c.terminated_on, c.organization_id, c.return_visit_template <> 'none' AS visited,
           (SELECT max(s.created_at) FROM contract_signature s WHERE s.contract_id = c.id) AS signed_at
      FROM contract c WHERE c.signed_on IS NOT NULL AND c.award_id IS NOT NULL;
  CREATE VIEW contracting_change_open AS
    SELECT id, contract_id, number, kind, ground, created_at, effective_on FROM contract_change
     WHERE state = 'effective';
  CREATE VIEW contracting_milestone_open AS
    SELECT id, contract_id, number, kind, title, state, due_on, reached_on FROM milestone`;

const SHORT = (id: string) => `left(encode(sha256(convert_to(${id}::text, 'UTF8')), 'hex'), 12)`;

const MONEY = `
  CREATE VIEW contracting_transaction_open AS
    SELECT ${SHORT('p.id')} AS id, p.contract_id, p.milestone_id, p.amount_fen, p.paid_on AS "on", p.payer_id,
           u.name AS payer FROM payment p JOIN unit u ON u.id = p.payer_id
    UNION ALL
    SELECT ${SHORT('r.id')}, r.contract_id, p.milestone_id, -p.amount_fen, r.reversed_on, r.payer_id, u.name
      FROM payment_reversal r JOIN payment p ON p.id = r.payment_id JOIN unit u ON u.id = r.payer_id
    UNION ALL
    SELECT ${SHORT('f.id')}, f.contract_id, NULL, -f.amount_fen, f.received_on, f.receiver_id, u.name
      FROM contract_refund f JOIN unit u ON u.id = f.receiver_id;
  COMMENT ON VIEW contracting_transaction_open IS 'What came back is below zero; ids are no keys of rows'`;

const RESULTS = `
  CREATE VIEW evaluation_visit_open AS
    SELECT ${SHORT('id')} AS id, contract_id, code, kind, due_on, concluded_on,
           CASE WHEN (result ->> 'valid')::integer >= 5 THEN score END::text AS score,
           CASE WHEN (result ->> 'valid')::integer >= 5 THEN (result ->> 'valid')::integer END AS valid
      FROM visit WHERE state = 'concluded' AND concluded_on IS NOT NULL;
  COMMENT ON VIEW evaluation_visit_open IS 'No score of fewer than five answers';
  CREATE VIEW evaluation_result_open AS
    SELECT id, contract_id, score::text AS score, concluded_on FROM evaluation
     WHERE concluded_on IS NOT NULL AND score IS NOT NULL`;
