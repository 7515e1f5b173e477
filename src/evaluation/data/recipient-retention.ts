import { Injectable } from '@nestjs/common';
import { eraseRecipientsById } from '../../contracting/index.js';
import { DATA_REQUEST_OPEN, Retention, sqlRetention } from '../../platform/index.js';

/**
 * From when the time of a contract's recipients runs: its latest return visit, else its acceptance, else the last day
 * of the service; terminated ones the same.
 */
const ENDED = `coalesce(
  (SELECT max(v.concluded_on) FROM visit v WHERE v.contract_id = c.id), c.accepted_on, c.service_to)`;

/** Recipients of services are forgotten some months after the last return visit; their lines and figures stay. */
@Injectable()
export class RecipientRetention {
  constructor(retention: Retention) {
    retention.add(
      sqlRetention({
        kind: 'service-recipients',
        over: `FROM service_recipient r JOIN contract c ON c.id = r.contract_id
          WHERE num_nonnulls(r.name_sealed, r.phone_sealed) > 0 AND ${ENDED} < $1`,
        holds: {
          'visit-open': `EXISTS (SELECT 1 FROM visit v WHERE v.contract_id = c.id
            AND v.state IN ('planned', 'open', 'assigned', 'submitted'))`,
          // The answers are evidence until an appeal against the evaluation is decided.
          'appeal-open': `EXISTS (SELECT 1 FROM evaluation e WHERE e.contract_id = c.id AND e.state = 'appealed')`,
          'data-request-open': DATA_REQUEST_OPEN,
        },
        parameters: (before) => [before],
        erase: eraseRecipientsById,
      }),
    );
  }
}
