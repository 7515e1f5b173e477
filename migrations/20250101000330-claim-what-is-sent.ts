import type { MigrationInterface, QueryRunner } from 'typeorm';

const OUTCOMES = `'accepted', 'address-refused', 'refused', 'deferred'`;
const PROBLEMS = `'forbidden-address', 'timeout', 'unreachable'`;

/** What goes to other servers is claimed until a time, said outside any transaction, and noted afterwards. */
export class ClaimWhatIsSent20250101000330 implements MigrationInterface {
  name = 'ClaimWhatIsSent20250101000330';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notice_delivery ADD COLUMN sending_until timestamptz
        CONSTRAINT notice_delivery_sends_while_waiting CHECK (sending_until IS NULL OR state = 'waiting');
      ALTER TABLE webhook_delivery ADD COLUMN sending_until timestamptz
        CONSTRAINT webhook_delivery_sends_while_waiting CHECK (sending_until IS NULL OR state = 'waiting');
      ALTER TABLE visit_text ADD COLUMN sending_until timestamptz
        CONSTRAINT visit_text_sends_while_waiting CHECK (sending_until IS NULL OR result IS NULL);
      CREATE INDEX webhook_delivery_under_way ON webhook_delivery (endpoint_id) WHERE sending_until IS NOT NULL;
      COMMENT ON COLUMN notice_delivery.sending_until IS 'Business time; past it the attempt under way counts as cut off';
      COMMENT ON COLUMN webhook_delivery.sending_until IS 'Business time; past it the call under way counts as cut off';
      COMMENT ON COLUMN visit_text.sending_until IS 'Business time; past it the attempt under way counts as cut off'`);
    await allow(db, { outcomes: `${OUTCOMES}, 'cut-off'`, problems: `${PROBLEMS}, 'cut-off'` });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE delivery_attempt DISABLE TRIGGER delivery_attempt_append_only;
      UPDATE delivery_attempt SET outcome = 'deferred' WHERE outcome = 'cut-off';
      ALTER TABLE delivery_attempt ENABLE TRIGGER delivery_attempt_append_only;
      ALTER TABLE webhook_attempt DISABLE TRIGGER webhook_attempt_append_only;
      UPDATE webhook_attempt SET problem = 'timeout' WHERE problem = 'cut-off';
      ALTER TABLE webhook_attempt ENABLE TRIGGER webhook_attempt_append_only`);
    await allow(db, { outcomes: OUTCOMES, problems: PROBLEMS });
    await db.query(`
      ALTER TABLE notice_delivery DROP COLUMN sending_until;
      ALTER TABLE webhook_delivery DROP COLUMN sending_until;
      ALTER TABLE visit_text DROP COLUMN sending_until`);
  }
}

async function allow(db: QueryRunner, { outcomes, problems }: Record<'outcomes' | 'problems', string>) {
  await db.query(`
    ALTER TABLE delivery_attempt DROP CONSTRAINT delivery_attempt_outcome_check,
      ADD CONSTRAINT delivery_attempt_outcome_check CHECK (outcome IN (${outcomes}));
    ALTER TABLE webhook_attempt DROP CONSTRAINT webhook_attempt_problem_check,
      ADD CONSTRAINT webhook_attempt_problem_check CHECK (problem IN (${problems}))`);
}
