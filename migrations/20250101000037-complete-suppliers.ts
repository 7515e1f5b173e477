import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'registration-certificate', 'annual-check', 'evaluation-grade', 'tax-proof', 'social-insurance-proof',
  'fundraising-qualification', 'tax-exempt-status', 'insurance'`;

/** Business scope in words, papers for donations and for work with minors, and the papers that a tender demands. */
export class CompleteSuppliers20250101000037 implements MigrationInterface {
  name = 'CompleteSuppliers20250101000037';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE organization ADD business_scope text CHECK (business_scope ~ '\\S');
      COMMENT ON COLUMN organization.business_scope IS '业务范围, as in its certificate';
      ALTER TABLE credential DROP CONSTRAINT credential_kind_check,
        ADD CONSTRAINT credential_kind_check
          CHECK (kind IN (${KINDS}, 'donation-deduction-status', 'minors-record-check'));
      ALTER TABLE tender ADD required_proofs text[] NOT NULL DEFAULT '{}'
        CONSTRAINT tender_required_proofs CHECK (required_proofs <@ ARRAY['tax-proof', 'social-insurance-proof',
          'fundraising-qualification', 'tax-exempt-status', 'insurance', 'donation-deduction-status',
          'minors-record-check']);
      COMMENT ON COLUMN tender.required_proofs IS 'Papers that a bidder must have valid on the day of its bid'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender DROP COLUMN required_proofs;
      ALTER TABLE credential DROP CONSTRAINT credential_kind_check,
        ADD CONSTRAINT credential_kind_check CHECK (kind IN (${KINDS}));
      ALTER TABLE organization DROP COLUMN business_scope`);
  }
}
