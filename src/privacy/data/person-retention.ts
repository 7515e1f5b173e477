import { Injectable } from '@nestjs/common';
import { DATA_REQUEST_OPEN, Retention, sqlRetention } from '../../platform/index.js';
import { eraseKnownPersons } from '../../registry/index.js';
import { instantAt } from '../../shared/days.js';

/** Days beyond which a relation recuses nobody any more: three years (政府采购法实施条例 art. 9). */
const RECUSAL_DAYS = 1_096;

/** Where a person still stands, or stood since a day. Kinships and open relations have no end, and keep him. */
const STANDS = [
  `relation t WHERE r.id IN (t.from_person_id, t.to_person_id) AND t.void_reason IS NULL
     AND coalesce(t.valid_to, 'infinity') >= $1`,
  `employment e JOIN social_worker w ON w.id = e.worker_id
     WHERE w.person_id = r.id AND coalesce(e.valid_to, 'infinity') >= $1`,
  `volunteer v WHERE v.person_id = r.id AND coalesce(v.left_on, 'infinity') >= $1`,
  `organization_contact o WHERE o.person_id = r.id AND coalesce(o.ended_on, 'infinity') >= $1`,
  `staff_member s WHERE s.person_id = r.id AND coalesce(s.left_on, 'infinity') >= $1`,
  `reserve_candidate c WHERE c.person_id = r.id AND c.state = 'waiting' AND c.valid_to >= $1`,
].map((place) => `NOT EXISTS (SELECT 1 FROM ${place})`);

/** Persons of registers and relations are forgotten once they stand nowhere and recuse nobody; the rows stay, nameless. */
@Injectable()
export class PersonRetention {
  constructor(retention: Retention) {
    retention.add(
      sqlRetention({
        kind: 'known-persons',
        keptDays: RECUSAL_DAYS,
        over: `FROM known_person r WHERE num_nonnulls(r.name_sealed, r.phone_sealed) > 0 AND r.account_id IS NULL
          AND r.created_at < $2 AND ${STANDS.join(' AND ')}`,
        holds: { 'data-request-open': DATA_REQUEST_OPEN },
        parameters: (before) => [before, instantAt(before, '00:00')],
        erase: eraseKnownPersons,
      }),
    );
  }
}
