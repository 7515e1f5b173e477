import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Performance bonds, requests for the buyer's consent, and what makes a contract's clocks quick to read. */
export class WatchContracts20250101000173 implements MigrationInterface {
  name = 'WatchContracts20250101000173';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE performance_bond (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT performance_bond_state_check CHECK (state IN ('held', 'returned')),
        contract_id uuid NOT NULL CONSTRAINT one_performance_bond UNIQUE REFERENCES contract (id),
        form text NOT NULL CHECK (form IN ('transfer', 'cheque', 'draft', 'promissory-note', 'bank-guarantee',
          'guarantee-company')),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        reference text NOT NULL CHECK (reference ~ '\\S'),
        received_on date NOT NULL,
        valid_to date,
        received_by uuid NOT NULL REFERENCES account (id),
        return_by date,
        returned_on date,
        deducted_fen bigint NOT NULL CHECK (deducted_fen BETWEEN 0 AND amount_fen),
        deduction_reason text,
        CONSTRAINT performance_bond_returned CHECK (state <> 'returned' OR returned_on IS NOT NULL),
        CONSTRAINT performance_bond_deducted CHECK ((deducted_fen > 0) = (deduction_reason IS NOT NULL))
      );
      COMMENT ON TABLE performance_bond IS '履约保证金: the provider''s own, in no fund'`);
    await db.query(`
      CREATE TABLE contract_consent (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT contract_consent_state_check
          CHECK (state IN ('requested', 'granted', 'refused', 'withdrawn', 'ended')),
        contract_id uuid NOT NULL REFERENCES contract (id),
        kind text NOT NULL CHECK (kind IN ('key-person', 'subcontract')),
        reason text NOT NULL CHECK (reason ~ '\\S'),
        worker_id uuid REFERENCES social_worker (id),
        post text,
        replaces_id uuid REFERENCES contract_consent (id),
        organization_id uuid REFERENCES organization (id),
        part text,
        amount_fen bigint CHECK (amount_fen > 0),
        requested_by uuid NOT NULL REFERENCES account (id),
        answer_by date NOT NULL,
        answered_on date,
        answered_by uuid REFERENCES account (id),
        answer text,
        CONSTRAINT contract_consent_kind CHECK (CASE kind
          WHEN 'key-person' THEN num_nulls(worker_id, post) = 0 AND num_nonnulls(organization_id, part, amount_fen) = 0
          ELSE num_nulls(organization_id, part, amount_fen) = 0 AND num_nonnulls(worker_id, post, replaces_id) = 0 END),
        CONSTRAINT contract_consent_answered CHECK (state NOT IN ('granted', 'refused', 'ended')
          OR num_nulls(answered_on, answered_by) = 0)
      );
      CREATE UNIQUE INDEX one_key_person ON contract_consent (contract_id, worker_id) WHERE state IN ('requested', 'granted');
      CREATE UNIQUE INDEX one_replacement ON contract_consent (replaces_id) WHERE state IN ('requested', 'granted', 'ended');
      CREATE INDEX contract_consent_contract ON contract_consent (contract_id, id);
      COMMENT ON TABLE contract_consent IS 'What the provider does with the buyer''s consent only'`);
    await db.query(`
      CREATE INDEX contract_unpublished ON contract (publish_by) WHERE published_on IS NULL AND publish_by IS NOT NULL;
      CREATE INDEX contract_unfiled ON contract (file_by) WHERE filed_on IS NULL AND file_by IS NOT NULL;
      CREATE INDEX contract_consent_open ON contract_consent (answer_by) WHERE state = 'requested'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX contract_unpublished, contract_unfiled;
      DROP TABLE contract_consent, performance_bond`);
  }
}
