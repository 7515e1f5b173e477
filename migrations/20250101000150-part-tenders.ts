import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lots (分包): each with a life and an end of its own, and how many of them one supplier may win. */
export class PartTenders20250101000150 implements MigrationInterface {
  name = 'PartTenders20250101000150';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender ADD COLUMN max_lots_per_supplier integer
        CONSTRAINT tender_lot_limit_check CHECK (max_lots_per_supplier BETWEEN 1 AND 20);
      COMMENT ON COLUMN tender.max_lots_per_supplier IS 'How many lots one supplier may win (限制中标包数); null for any number';
      ALTER TABLE lot
        ADD COLUMN state text NOT NULL DEFAULT 'active'
          CONSTRAINT lot_state_check CHECK (state IN ('active', 'awarded', 'failed', 'cancelled')),
        ADD COLUMN description text CHECK (description ~ '\\S'),
        ADD COLUMN end_reason text,
        ADD CONSTRAINT lot_number_most CHECK (number <= 20);
      ALTER TABLE lot ALTER COLUMN state DROP DEFAULT;
      COMMENT ON COLUMN lot.end_reason IS 'Why it failed or was called off: public'`);
    // What tenders went through before their lots had states of their own.
    await db.query(`
      UPDATE lot SET state = tender.state, end_reason = tender.end_reason FROM tender
        WHERE tender.id = lot.tender_id AND tender.state IN ('awarded', 'failed', 'cancelled');
      ALTER TABLE lot ADD CONSTRAINT lot_ended_with_reason
        CHECK (state NOT IN ('failed', 'cancelled') OR end_reason IS NOT NULL);
      ALTER TABLE challenge ADD COLUMN lot_id uuid REFERENCES lot (id);
      ALTER TABLE complaint ADD COLUMN lot_id uuid REFERENCES lot (id);
      COMMENT ON COLUMN challenge.lot_id IS 'The lot that it is about; null for all of the tender';
      CREATE VIEW tendering_lot_public AS
        SELECT lot.id, lot.tender_id, lot.number, lot.title, lot.description, lot.ceiling_fen, lot.state, lot.end_reason
          FROM lot JOIN tender ON tender.id = lot.tender_id WHERE tender.state <> 'drafted'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW tendering_lot_public;
      ALTER TABLE complaint DROP COLUMN lot_id;
      ALTER TABLE challenge DROP COLUMN lot_id;
      ALTER TABLE lot DROP COLUMN state, DROP COLUMN description, DROP COLUMN end_reason,
        DROP CONSTRAINT lot_number_most;
      ALTER TABLE tender DROP COLUMN max_lots_per_supplier`);
  }
}
