import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices of calls and results say where buyer and supplier are found (实施条例 art. 43). */
export class AddressOffices20250101000372 implements MigrationInterface {
  name = 'AddressOffices20250101000372';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE unit ADD COLUMN office_address text CHECK (office_address ~ '\\S'),
        ADD COLUMN office_phone text CHECK (office_phone ~ '\\S');
      COMMENT ON COLUMN unit.office_address IS 'Where its office is; public';
      COMMENT ON COLUMN unit.office_phone IS 'Telephone of the office, never a person''s; public'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE unit DROP COLUMN office_address, DROP COLUMN office_phone');
  }
}
