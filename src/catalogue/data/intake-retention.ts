import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DATA_REQUEST_OPEN, Retention, eraseContacts, sqlRetention } from '../../platform/index.js';
import { type Day, instantAt } from '../../shared/days.js';
import { Need } from './need.entity.js';
import { ServiceRequest } from './service-request.entity.js';

const SAME = {
  holds: { 'data-request-open': DATA_REQUEST_OPEN },
  parameters: (before: Day) => [instantAt(before, '00:00')],
};

/** Who asked, and who reported a need, is forgotten some months after the answer; the need and the figures stay. */
@Injectable()
export class IntakeRetention {
  constructor(retention: Retention) {
    retention.add(
      sqlRetention({
        ...{ ...SAME, kind: 'service-requests' },
        over: `FROM service_request r
          WHERE num_nonnulls(r.name_sealed, r.phone_sealed, r.text_sealed) > 0 AND r.ended_at < $1`,
        erase: async (tx, ids) => {
          await eraseContacts(tx, await tx.findBy(ServiceRequest, { id: In([...ids]) }), {
            textSealed: null,
          });
        },
      }),
    );
    retention.add(
      sqlRetention({
        ...{ ...SAME, kind: 'needs' },
        over: `FROM need r WHERE num_nonnulls(r.name_sealed, r.phone_sealed) > 0 AND r.decided_at < $1`,
        erase: async (tx, ids) => {
          await eraseContacts(tx, await tx.findBy(Need, { id: In([...ids]) }), {});
        },
      }),
    );
  }
}
