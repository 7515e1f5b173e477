import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The notice of a tender has its bonds, that of a result the members of a consortium. */
export class AnnounceBondsAndConsortia20250101000164 implements MigrationInterface {
  name = 'AnnounceBondsAndConsortia20250101000164';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE VIEW tendering_lot_public AS
        SELECT lot.id, lot.tender_id, lot.number, lot.title, lot.description, lot.ceiling_fen, lot.state, lot.end_reason,
               lot.bid_bond_fen
          FROM lot JOIN tender ON tender.id = lot.tender_id WHERE tender.state <> 'drafted';
      CREATE OR REPLACE VIEW tendering_award_public AS ${AWARDS}, cancel_reason, ${PARTNERS} AS partners FROM award`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW tendering_award_public, tendering_lot_public;
      CREATE VIEW tendering_lot_public AS
        SELECT lot.id, lot.tender_id, lot.number, lot.title, lot.description, lot.ceiling_fen, lot.state, lot.end_reason
          FROM lot JOIN tender ON tender.id = lot.tender_id WHERE tender.state <> 'drafted';
      CREATE VIEW tendering_award_public AS ${AWARDS}, cancel_reason FROM award;
      COMMENT ON VIEW tendering_award_public IS 'The panel is named with the result (政府采购法实施条例 art. 43)'`);
  }
}

const AWARDS = `
  SELECT id, tender_id, organization_id, amount_fen, notice_ends_on, contractable_from,
         CASE WHEN (SELECT award_test FROM tender WHERE tender.id = award.tender_id) = 'comprehensive-scoring' THEN
           (SELECT bid ->> 'total' FROM evaluation_report, jsonb_array_elements(document::jsonb -> 'bids') AS bid
             WHERE evaluation_report.tender_id = award.tender_id AND bid ->> 'bidId' = award.bid_id::text) END AS total,
         coalesce((SELECT array_agg(name ORDER BY seat) FROM panel_member
           WHERE panel_member.tender_id = award.tender_id), '{}') AS panel`;

const PARTNERS = `
  coalesce((SELECT array_agg(organization.name ORDER BY organization.name)
    FROM bid, jsonb_array_elements(bid.details -> 'consortium' -> 'members') AS member
    JOIN organization ON organization.id::text = member ->> 'organization'
    WHERE bid.id = award.bid_id AND organization.id <> award.organization_id), '{}')`;
