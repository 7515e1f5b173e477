import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The resource list (资源清单): venues, equipment and people that units lend to each other, with their bookings. */
export class CreateResources20250101000076 implements MigrationInterface {
  name = 'CreateResources20250101000076';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE TABLE resource (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('offered', 'paused', 'withdrawn')),
        owner_id uuid NOT NULL REFERENCES unit (id),
        community_id uuid NOT NULL REFERENCES unit (id),
        kind text NOT NULL CHECK (kind IN ('venue', 'equipment', 'people')),
        name text NOT NULL CHECK (name ~ '\\S'),
        description text NOT NULL CHECK (description ~ '\\S'),
        address text NOT NULL CHECK (address ~ '\\S'),
        terms text CHECK (terms ~ '\\S'),
        capacity integer CHECK (capacity > 0),
        quantity integer NOT NULL CHECK (quantity > 0),
        weekdays smallint[] NOT NULL CHECK (cardinality(weekdays) BETWEEN 1 AND 7 AND weekdays <@ '{1,2,3,4,5,6,7}'),
        open_from text NOT NULL CHECK (open_from ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
        open_to text NOT NULL CHECK (open_to ~ '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' AND open_to > open_from),
        CHECK (kind <> 'venue' OR (quantity = 1 AND capacity IS NOT NULL))
      );
      CREATE INDEX resource_community ON resource (community_id, id);
      CREATE INDEX resource_owner ON resource (owner_id, id);
      COMMENT ON TABLE resource IS 'A venue, equipment or people that a unit lends (资源清单)';
      COMMENT ON COLUMN resource.capacity IS 'People at one time; a venue always has it';
      COMMENT ON COLUMN resource.quantity IS 'How many there are to be booked side by side; 1 for a venue';
      COMMENT ON COLUMN resource.weekdays IS '1 = Monday … 7 = Sunday';
      COMMENT ON COLUMN resource.open_to IS 'HH:MM of Asia/Shanghai, exclusive; 24:00 for midnight';

      CREATE TABLE resource_booking (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('requested', 'confirmed', 'declined', 'cancelled', 'used', 'missed')),
        resource_id uuid NOT NULL REFERENCES resource (id),
        booker_id uuid NOT NULL REFERENCES unit (id),
        booked_by uuid NOT NULL REFERENCES account (id),
        item_id uuid REFERENCES service_item (id),
        purpose text NOT NULL CHECK (purpose ~ '\\S'),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
        quantity integer NOT NULL CHECK (quantity > 0),
        people integer CHECK (people > 0),
        exclusive boolean NOT NULL,
        refusal text CHECK (refusal IN ('occupied', 'unsuitable', 'other')),
        reason text CHECK (reason ~ '\\S'),
        people_present integer CHECK (people_present >= 0),
        CONSTRAINT resource_booking_once EXCLUDE USING gist (resource_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
          WHERE (exclusive AND state IN ('confirmed', 'used', 'missed')),
        CONSTRAINT resource_booking_declined CHECK (state <> 'declined' OR num_nulls(refusal, reason) = 0),
        CONSTRAINT resource_booking_present CHECK (state <> 'used' OR people_present IS NOT NULL)
      );
      CREATE INDEX resource_booking_times ON resource_booking USING gist (resource_id, tstzrange(starts_at, ends_at));
      CREATE INDEX resource_booking_booker ON resource_booking (booker_id, id);
      COMMENT ON TABLE resource_booking IS 'Who uses a resource from when to when; the exclusion holds what is there once';
      COMMENT ON COLUMN resource_booking.exclusive IS 'The resource is there once: no two confirmed bookings overlap';
      COMMENT ON COLUMN resource_booking.item_id IS 'The service item for which a place is lent in place of money';

      ALTER TABLE inbox_message
        DROP CONSTRAINT inbox_message_subject_type_check,
        ADD CONSTRAINT inbox_message_subject_type_check CHECK (subject_type ~ '^[a-z]+(_[a-z]+)*$')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM inbox_message WHERE subject_type NOT IN ('tender', 'award', 'contract', 'visit', 'sanction');
      ALTER TABLE inbox_message
        DROP CONSTRAINT inbox_message_subject_type_check,
        ADD CONSTRAINT inbox_message_subject_type_check
          CHECK (subject_type IN ('tender', 'award', 'contract', 'visit', 'sanction'));
      DROP TABLE resource_booking;
      DROP TABLE resource;
      DROP EXTENSION btree_gist`);
  }
}
