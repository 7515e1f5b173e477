import type { MigrationInterface, QueryRunner } from 'typeorm';

const MEMBERS = `(
  SELECT array_agg(m.id ORDER BY m.id <> b.organization_id, m.id) FROM (
    SELECT b.organization_id AS id UNION
    SELECT (each ->> 'organization')::uuid FROM jsonb_array_elements(b.details -> 'consortium' -> 'members') AS each) m)`;

/** What tendering lets supervision know: nothing of a bid before it was opened, no price before its lot has a result. */
export class WatchPurchases20250101000300 implements MigrationInterface {
  name = 'WatchPurchases20250101000300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE VIEW tendering_tender_watched AS
        SELECT t.id, t.title, t.buyer_id, t.category, t.method, t.rules ->> 'procurementMethod' AS procurement_method,
               t.state, t.award_test NOT IN ('comprehensive-scoring', 'negotiated-price') AS is_price_only,
               t.framework IS NOT NULL AS is_priced_by_unit, t.issued_on, t.deadline_at, t.retender_of
          FROM tender t WHERE t.state <> 'drafted';
      CREATE VIEW tendering_bid_watched AS
        SELECT b.id, b.lot_id, b.state, b.received_at, ${MEMBERS} AS organization_ids,
               CASE WHEN l.state IN ('awarded', 'failed') THEN coalesce(b.final_price_fen, b.price_fen) END AS price_fen
          FROM bid b JOIN lot l ON l.id = b.lot_id
         WHERE b.state IN ('opened', 'valid', 'disqualified', 'left');
      COMMENT ON VIEW tendering_bid_watched IS 'Opened bids; prices once their lot has a result';
      CREATE VIEW tendering_award_watched AS
        SELECT a.id, a.tender_id, a.lot_id, a.bid_id, a.state, a.amount_fen, a.confirmed_on, a.cancel_ground,
               ${MEMBERS} AS organization_ids
          FROM award a JOIN bid b ON b.id = a.bid_id;
      CREATE VIEW tendering_ruling_watched AS
        SELECT id, tender_id, lot_id, organization_id, effect, decided_on FROM complaint
         WHERE state = 'decided' AND outcome IN ('upheld', 'partly-upheld');
      COMMENT ON VIEW tendering_ruling_watched IS 'Complaints that were upheld'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW tendering_ruling_watched, tendering_award_watched, tendering_bid_watched, tendering_tender_watched`);
  }
}
