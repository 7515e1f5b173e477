import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Prices in words beside the figures, of bids and of offers. */
export class ReadPriceWords20250101000163 implements MigrationInterface {
  name = 'ReadPriceWords20250101000163';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE bid ADD COLUMN price_written jsonb,
        ADD CONSTRAINT bid_price_written_known CHECK (price_written IS NULL OR price_fen IS NOT NULL);
      ALTER TABLE offer ADD COLUMN price_written jsonb,
        ADD CONSTRAINT offer_price_written_known CHECK (price_written IS NULL OR price_fen IS NOT NULL);
      COMMENT ON COLUMN bid.price_written IS 'Figures and words of the first price, and which count (87号令 art. 59)';
      COMMENT ON COLUMN offer.price_written IS 'Figures and words of the price, and which count (87号令 art. 59)'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE offer DROP COLUMN price_written; ALTER TABLE bid DROP COLUMN price_written');
  }
}
