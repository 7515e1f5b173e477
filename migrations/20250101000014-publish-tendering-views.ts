import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What everybody may know of tenders and awards: the face that inboxes, notices and open data read. */
export class PublishTenderingViews20250101000014 implements MigrationInterface {
  name = 'PublishTenderingViews20250101000014';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE VIEW tendering_tender_public AS
        SELECT id, title, category, item_id, buyer_id, community_id, rules #>> '{label,zh}' AS method_name, budget_fen,
               ceiling_fen, criteria, issued_on, (rules #>> '{periods,notice-period-end,count}')::integer
                 AS notice_working_days, deadline_at, service_from, service_to, end_reason
          FROM tender WHERE state <> 'drafted';
      COMMENT ON VIEW tendering_tender_public IS 'No bids, not even their number';
      CREATE VIEW tendering_award_public AS
        SELECT id, tender_id, organization_id, amount_fen, notice_ends_on, contractable_from,
               (SELECT bid ->> 'total' FROM evaluation_report, jsonb_array_elements(document::jsonb -> 'bids') AS bid
                 WHERE evaluation_report.tender_id = award.tender_id AND bid ->> 'bidId' = award.bid_id::text) AS total,
               (SELECT array_agg(name ORDER BY seat) FROM panel_member
                 WHERE panel_member.tender_id = award.tender_id) AS panel
          FROM award;
      COMMENT ON VIEW tendering_award_public IS 'The panel is named with the result (政府采购法实施条例 art. 43)'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW tendering_award_public, tendering_tender_public');
  }
}
