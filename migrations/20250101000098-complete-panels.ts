import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who witnesses an opening; declarations, replacements, chair and opinions of a panel. */
export class CompletePanels20250101000098 implements MigrationInterface {
  name = 'CompletePanels20250101000098';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE opening_witness (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        account_id uuid NOT NULL REFERENCES account (id)
      );
      CREATE UNIQUE INDEX opening_witness_once ON opening_witness (tender_id, account_id);
      CREATE TRIGGER opening_witness_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON opening_witness
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE opening_witness IS 'Nobody opens alone: who else was there, at or after the deadline';
      ALTER TABLE panel_member
        ADD COLUMN chair boolean NOT NULL DEFAULT false,
        ADD COLUMN declared_on date,
        ADD COLUMN replaced_at timestamptz,
        ADD COLUMN replace_reason text CHECK (replace_reason ~ '\\S'),
        DROP CONSTRAINT panel_member_tender_id_seat_key,
        ADD CONSTRAINT panel_member_replaced_whole CHECK ((replaced_at IS NULL) = (replace_reason IS NULL)),
        ADD CONSTRAINT panel_member_chair_is_expert CHECK (NOT chair OR kind = 'expert');
      ALTER TABLE panel_member ALTER COLUMN chair DROP DEFAULT;
      CREATE UNIQUE INDEX panel_member_seat ON panel_member (tender_id, seat) WHERE replaced_at IS NULL;
      CREATE UNIQUE INDEX panel_member_one_chair ON panel_member (tender_id) WHERE chair AND replaced_at IS NULL;
      UPDATE panel_member SET chair = true WHERE seat = 1 AND kind = 'expert';
      COMMENT ON COLUMN panel_member.declared_on IS 'Said that nothing ties him to a bidder; nobody scores before';
      COMMENT ON COLUMN panel_member.replaced_at IS 'From then on he is not on the panel, and his sheet counts for nothing (87号令 art. 49)';
      CREATE TABLE report_opinion (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        member_id uuid NOT NULL CONSTRAINT report_opinion_once UNIQUE REFERENCES panel_member (id),
        agrees boolean NOT NULL,
        dissent text CHECK (dissent ~ '\\S'),
        CONSTRAINT report_opinion_dissent_said CHECK (agrees OR dissent IS NOT NULL)
      );
      CREATE TRIGGER report_opinion_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_opinion
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE report_opinion IS 'A member signs the report, or dissents in writing; silence is agreement (实施条例 art. 41)'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE report_opinion, opening_witness;
      DROP INDEX panel_member_seat, panel_member_one_chair;
      ALTER TABLE panel_member
        DROP COLUMN chair, DROP COLUMN declared_on, DROP COLUMN replaced_at, DROP COLUMN replace_reason,
        ADD CONSTRAINT panel_member_tender_id_seat_key UNIQUE (tender_id, seat)`);
  }
}
