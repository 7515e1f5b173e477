import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENDERS = `SELECT id, title, category, item_id, buyer_id, community_id, rules #>> '{label,zh}' AS method_name, budget_fen,
           ceiling_fen, criteria, issued_on, (rules #>> '{periods,notice-period-end,count}')::integer
             AS notice_working_days, deadline_at, service_from, service_to, end_reason, method_reason,
           CASE WHEN rules ->> 'code' = 'single-source' THEN
             (SELECT i.drawn[1] FROM tender_invitation i WHERE i.tender_id = tender.id) END AS sole_supplier_id`;
const TENDERS_FROM = `FROM tender WHERE state <> 'drafted'`;

/** The terms that a call for bids names: how the winner is found, who may take part, what bids must meet. */
export class AnnounceTerms20250101000361 implements MigrationInterface {
  name = 'AnnounceTerms20250101000361';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE OR REPLACE VIEW tendering_tender_public AS ${TENDERS}, award_test, consortium, required_proofs, requirements,
         framework IS NOT NULL AS per_unit
       ${TENDERS_FROM}`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW tendering_tender_public;
      CREATE VIEW tendering_tender_public AS ${TENDERS} ${TENDERS_FROM};
      COMMENT ON VIEW tendering_tender_public IS 'No bids, not even their number'`);
  }
}
