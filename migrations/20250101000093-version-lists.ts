import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of service lists, items that revise items of an earlier edition, and lists that are only for claiming. */
export class VersionLists20250101000093 implements MigrationInterface {
  name = 'VersionLists20250101000093';

  async up(db: QueryRunner): Promise<void> {
    await db.query(LISTS);
    await db.query(ITEMS);
    await db.query(`
      ALTER TABLE admission DROP CONSTRAINT admission_check,
        ADD CONSTRAINT admission_money_check CHECK (
          CASE decision WHEN 'admit' THEN num_nulls(fund_id, amount_fen) IN (0, 2)
                        ELSE num_nonnulls(fund_id, amount_fen) = 0 AND reason IS NOT NULL END)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE admission DROP CONSTRAINT admission_money_check,
        ADD CONSTRAINT admission_check CHECK (CASE decision WHEN 'admit' THEN num_nulls(fund_id, amount_fen) = 0
          ELSE num_nonnulls(fund_id, amount_fen) = 0 AND reason IS NOT NULL END) NOT VALID;
      ALTER TABLE service_item
        DROP CONSTRAINT service_item_complete, DROP CONSTRAINT service_item_has_fund,
        DROP CONSTRAINT service_item_is_public, DROP CONSTRAINT service_item_claims_cost_nothing,
        DROP CONSTRAINT service_item_state_check;
      UPDATE service_item SET state = 'published' WHERE state = 'revising';
      UPDATE service_item SET state = 'withdrawn' WHERE state = 'superseded';
      ALTER TABLE service_item
        DROP COLUMN kind, DROP COLUMN revises_id, DROP COLUMN withdrawn_at,
        ADD CONSTRAINT service_item_check CHECK (state IN ('drafted', 'withdrawn') OR num_nulls(category, service_class,
          quantity, unit, frequency, beneficiaries, beneficiary_count, conditions, procedure, time_limit_days,
          responsible_party, emergency_plan, ceiling_fen, submitted_at) = 0) NOT VALID,
        ADD CONSTRAINT service_item_check1 CHECK (
          state NOT IN ('admitted', 'published', 'tendered') OR fund_id IS NOT NULL) NOT VALID,
        ADD CONSTRAINT service_item_claimed_has_fund CHECK (
          state NOT IN ('offered', 'claimed') OR fund_id IS NOT NULL) NOT VALID,
        ADD CONSTRAINT service_item_state_check CHECK (state IN ('drafted', 'submitted', 'admitted', 'refused',
          'published', 'tendered', 'offered', 'claimed', 'fulfilled', 'withdrawn'));
      UPDATE service_list SET state = 'withdrawn' WHERE state = 'superseded';
      ALTER TABLE service_list DROP CONSTRAINT service_list_state_check,
        DROP COLUMN series_id, DROP COLUMN edition, DROP COLUMN kind,
        ADD CONSTRAINT service_list_state_check CHECK (state IN ('drafted', 'submitted', 'published', 'withdrawn'))`);
  }
}

const LISTS = `
  ALTER TABLE service_list
    ADD COLUMN series_id uuid,
    ADD COLUMN edition integer NOT NULL DEFAULT 1 CONSTRAINT service_list_edition_check CHECK (edition > 0),
    ADD COLUMN kind text NOT NULL DEFAULT 'project'
      CONSTRAINT service_list_kind_check CHECK (kind IN ('project', 'claim')),
    DROP CONSTRAINT service_list_state_check,
    ADD CONSTRAINT service_list_state_check
      CHECK (state IN ('drafted', 'submitted', 'published', 'superseded', 'withdrawn'));
  UPDATE service_list SET series_id = id;
  ALTER TABLE service_list
    ALTER COLUMN series_id SET NOT NULL,
    ALTER COLUMN edition DROP DEFAULT,
    ALTER COLUMN kind DROP DEFAULT,
    ADD CONSTRAINT service_list_series_fkey FOREIGN KEY (series_id) REFERENCES service_list (id);
  CREATE UNIQUE INDEX service_list_edition ON service_list (series_id, edition);
  CREATE UNIQUE INDEX service_list_one_open ON service_list (series_id) WHERE state IN ('drafted', 'submitted');
  CREATE UNIQUE INDEX service_list_one_published ON service_list (series_id) WHERE state = 'published';
  COMMENT ON COLUMN service_list.series_id IS 'The first edition of the same list; its own id for the first';
  COMMENT ON COLUMN service_list.edition IS 'Counts within the series from 1; numbers are not used again';
  COMMENT ON COLUMN service_list.kind IS 'project 项目清单: bought or claimed; claim 认领清单: only claimed, without money'`;

const ITEMS = `
  ALTER TABLE service_item
    ADD COLUMN kind text NOT NULL DEFAULT 'project'
      CONSTRAINT service_item_kind_check CHECK (kind IN ('project', 'claim')),
    ADD COLUMN revises_id uuid REFERENCES service_item (id),
    ADD COLUMN withdrawn_at timestamptz,
    DROP CONSTRAINT service_item_check, DROP CONSTRAINT service_item_check1,
    DROP CONSTRAINT service_item_check2, DROP CONSTRAINT service_item_claimed_has_fund,
    DROP CONSTRAINT service_item_state_check;
  ALTER TABLE service_item
    ALTER COLUMN kind DROP DEFAULT,
    ADD CONSTRAINT service_item_state_check CHECK (state IN ('drafted', 'submitted', 'admitted', 'refused', 'published',
      'tendered', 'offered', 'claimed', 'fulfilled', 'revising', 'superseded', 'withdrawn')),
    ADD CONSTRAINT service_item_complete CHECK (state IN ('drafted', 'withdrawn') OR num_nulls(category, service_class,
      quantity, unit, frequency, beneficiaries, beneficiary_count, conditions, procedure, time_limit_days,
      responsible_party, emergency_plan, submitted_at) = 0 AND (kind = 'claim' OR ceiling_fen IS NOT NULL)),
    ADD CONSTRAINT service_item_has_fund CHECK (kind = 'claim' OR fund_id IS NOT NULL
      OR state NOT IN ('admitted', 'published', 'tendered', 'offered', 'claimed', 'revising')),
    ADD CONSTRAINT service_item_is_public CHECK (state NOT IN ('published', 'tendered', 'revising', 'superseded')
      OR published_at IS NOT NULL),
    ADD CONSTRAINT service_item_claims_cost_nothing CHECK (kind <> 'claim' OR fund_id IS NULL AND state <> 'tendered');
  CREATE UNIQUE INDEX service_item_one_revision ON service_item (revises_id)
    WHERE state NOT IN ('withdrawn', 'refused');
  COMMENT ON COLUMN service_item.kind IS 'That of its list';
  COMMENT ON COLUMN service_item.revises_id IS 'The item of an earlier edition whose place it takes at publication';
  COMMENT ON COLUMN service_item.withdrawn_at IS 'When it was taken out of its list'`;
