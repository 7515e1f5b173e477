import type { MigrationInterface, QueryRunner } from 'typeorm';

const ITEMS = `SELECT i.id, i.revises_id, i.state, i.title, i.category, c.name AS category_name, i.quantity, i.unit, i.ceiling_fen,
           list.title AS list_title, list.year, street.id AS buyer_id, street.name AS buyer, community.name AS community`;
const ITEMS_FROM = `FROM service_item i JOIN service_list list ON list.id = i.list_id JOIN service_category c ON c.code = i.category
      JOIN unit street ON street.id = i.street_id JOIN unit community ON community.id = i.community_id
     WHERE i.published_at IS NOT NULL`;
const INTENTION = `SELECT i.id, i.edition, i.title, i.summary, i.budget_fen, i.expected_month, i.reserved_for, i.published_on,
           i.withdrawn_on, i.withdrawal_reason, u.name AS buyer, i.buyer_id`;
const INTENTION_FROM = `FROM procurement_intention i JOIN unit u ON u.id = i.buyer_id WHERE i.state <> 'drafted'`;

/** Which notices belong to one purchase: from a plan or an item to its tenders, awards, contracts and evaluations. */
export class RelateNotices20250101000360 implements MigrationInterface {
  name = 'RelateNotices20250101000360';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE VIEW catalogue_item_open AS ${ITEMS}, i.list_id ${ITEMS_FROM};
      CREATE OR REPLACE VIEW tendering_intention_public AS ${INTENTION}, i.item_ids ${INTENTION_FROM};
      CREATE VIEW frameworks_agreement_public AS SELECT id, tender_id FROM framework_agreement;
      CREATE INDEX contract_tender ON contract (tender_id);
      CREATE INDEX evaluation_contract ON evaluation (contract_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX evaluation_contract, contract_tender;
      DROP VIEW frameworks_agreement_public, tendering_intention_public, catalogue_item_open;
      CREATE VIEW tendering_intention_public AS ${INTENTION} ${INTENTION_FROM};
      CREATE VIEW catalogue_item_open AS ${ITEMS} ${ITEMS_FROM}`);
  }
}
