import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an order took off the board, for other contexts, and the purchases whose open data go with it. */
export class TellWhatWasTakenDown20250101000290 implements MigrationInterface {
  name = 'TellWhatWasTakenDown20250101000290';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE VIEW disclosure_taken_down AS
        SELECT n.id, n.kind, n.subject_id FROM public_notice t JOIN public_notice n ON n.id = t.takes_down;
      COMMENT ON VIEW disclosure_taken_down IS 'Notices that are no longer shown, by an order, and what they were about';
      CREATE VIEW opendata_withheld AS
        SELECT p.key FROM disclosure_taken_down d JOIN ocds_process p ON p.tender_id = d.subject_id
        UNION
        SELECT p.key FROM disclosure_taken_down d JOIN tendering_award_open a ON a.id = d.subject_id
          JOIN ocds_process p ON p.tender_id = a.tender_id
        UNION
        SELECT p.key FROM disclosure_taken_down d JOIN contracting_contract_open c ON c.id = d.subject_id
          JOIN ocds_process p ON p.tender_id = c.tender_id
        UNION
        SELECT p.key FROM disclosure_taken_down d JOIN evaluation_result_open e ON e.id = d.subject_id
          JOIN contracting_contract_open c ON c.id = e.contract_id JOIN ocds_process p ON p.tender_id = c.tender_id
        UNION
        SELECT p.key FROM disclosure_taken_down d JOIN service_item i ON d.subject_id IN (i.id, i.list_id)
          JOIN ocds_process p ON p.item_id = i.id AND p.tender_id IS NULL;
      COMMENT ON VIEW opendata_withheld IS
        'Processes of which a notice was taken down; a plan goes with its list until a tender is published'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW opendata_withheld, disclosure_taken_down');
  }
}
