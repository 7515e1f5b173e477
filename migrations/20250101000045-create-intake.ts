import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Service requests of residents, and the tickets with which streets call departments (吹哨、报到). */
export class CreateIntake20250101000045 implements MigrationInterface {
  name = 'CreateIntake20250101000045';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE service_request (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('received', 'assigned', 'in-progress', 'done', 'declined', 'passed-on')),
        kind text NOT NULL CHECK (kind IN ('service', 'emergency')),
        request_class text CHECK (request_class IN ('life', 'information', 'affairs', 'commerce')),
        channel text NOT NULL CHECK (channel IN ('hotline', 'web', 'sms')),
        community_id uuid NOT NULL REFERENCES unit (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        text_sealed bytea,
        name_sealed bytea,
        phone_sealed bytea,
        phone_mac text,
        tracking_hash text NOT NULL,
        gateway_id text,
        form_nonce text,
        due_at timestamptz NOT NULL,
        overdue_at timestamptz,
        handler_id uuid REFERENCES account (id),
        recorded_by uuid REFERENCES account (id),
        answer text,
        ended_at timestamptz,
        CHECK ((kind = 'service') = (request_class IS NOT NULL)),
        CHECK (state NOT IN ('done', 'declined', 'passed-on') OR num_nulls(answer, ended_at) = 0),
        CHECK (state NOT IN ('assigned', 'in-progress') OR handler_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX service_request_tracking ON service_request (tracking_hash);
      CREATE UNIQUE INDEX service_request_gateway ON service_request (gateway_id);
      CREATE UNIQUE INDEX service_request_form ON service_request (form_nonce);
      CREATE INDEX service_request_community ON service_request (community_id, id);
      CREATE INDEX service_request_street ON service_request (street_id, id);
      CREATE INDEX service_request_handler ON service_request (handler_id, id) WHERE handler_id IS NOT NULL;
      CREATE INDEX service_request_phone ON service_request (phone_mac) WHERE phone_mac IS NOT NULL;
      CREATE INDEX service_request_open ON service_request (due_at) WHERE ended_at IS NULL;
      COMMENT ON TABLE service_request IS 'One intake, many handlers: what residents ask for by hotline, web and SMS';
      COMMENT ON COLUMN service_request.request_class IS '生活 life, 资讯 information, 事务 affairs, 电子商务 commerce; null for an emergency (一键通)';
      COMMENT ON COLUMN service_request.tracking_hash IS 'SHA-256 of the code with which the person who asked reads the answer';
      COMMENT ON COLUMN service_request.gateway_id IS 'Id of the short message at its gateway: the same one twice makes one request';
      COMMENT ON COLUMN service_request.form_nonce IS 'The form that was filled in: each serves once';
      COMMENT ON COLUMN service_request.due_at IS 'Calendar hours, not working hours; minutes for an emergency';
      CREATE TABLE ticket (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('requested', 'open', 'closed', 'declined')),
        source text NOT NULL CHECK (source IN ('whistle', 'service-request', 'emergency', 'survey-red-flag',
          'resident-report', 'need')),
        source_id uuid,
        community_id uuid REFERENCES unit (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        title text NOT NULL,
        text text NOT NULL,
        addressee_ids uuid[] NOT NULL CHECK (cardinality(addressee_ids) BETWEEN 1 AND 10),
        response_minutes integer NOT NULL CHECK (response_minutes BETWEEN 1 AND 43200),
        opened_by uuid REFERENCES account (id),
        decline_reason text,
        whistled_at timestamptz,
        closed_at timestamptz,
        CHECK (state NOT IN ('open', 'closed') OR whistled_at IS NOT NULL),
        CHECK (state <> 'closed' OR closed_at IS NOT NULL),
        CHECK (state <> 'declined' OR decline_reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX ticket_one_per_source ON ticket (source, source_id);
      CREATE INDEX ticket_street ON ticket (street_id, id);
      CREATE INDEX ticket_community ON ticket (community_id, id) WHERE community_id IS NOT NULL;
      COMMENT ON TABLE ticket IS '街区吹哨、部门报到: a street office calls units that must report within its time';
      COMMENT ON COLUMN ticket.source_id IS 'What the ticket comes from; one ticket each';
      CREATE TABLE ticket_call (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('called', 'reported', 'answered', 'accepted')),
        ticket_id uuid NOT NULL REFERENCES ticket (id),
        addressee_id uuid NOT NULL REFERENCES unit (id),
        due_at timestamptz NOT NULL,
        reported_at timestamptz,
        escalated_at timestamptz,
        answer text,
        answer_file_ids uuid[] NOT NULL,
        answered_at timestamptz,
        return_reason text,
        CHECK (state NOT IN ('answered', 'accepted') OR num_nulls(answer, answered_at) = 0)
      );
      CREATE UNIQUE INDEX ticket_call_one_per_unit ON ticket_call (ticket_id, addressee_id);
      CREATE INDEX ticket_call_addressee ON ticket_call (addressee_id, ticket_id);
      CREATE INDEX ticket_call_escalated ON ticket_call (ticket_id) WHERE escalated_at IS NOT NULL;
      COMMENT ON COLUMN ticket_call.escalated_at IS 'When the district was told that the unit had not reported in time';
      COMMENT ON COLUMN ticket_call.return_reason IS 'Why the last answer was sent back; the unit is called anew by then'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE ticket_call, ticket, service_request');
  }
}
