import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  DATA_REQUEST_OPEN,
  Retention,
  type Tx,
  eraseContacts,
  save,
  sqlRetention,
} from '../../platform/index.js';
import { instantAt } from '../../shared/days.js';
import { Consent } from './consent.entity.js';
import { Resident } from './resident.entity.js';

/** Residents without a consent in force are forgotten some months after the last one; proofs of consent stay, nameless. */
@Injectable()
export class ResidentRetention {
  constructor(retention: Retention) {
    retention.add(
      sqlRetention({
        kind: 'residents',
        // The register has not been asked to keep him since: entered, consented and withdrew before that day.
        over: `FROM resident r WHERE num_nonnulls(r.name_sealed, r.phone_sealed) > 0 AND greatest(r.created_at,
          (SELECT max(coalesce(c.withdrawn_at, c.given_at)) FROM consent c WHERE c.resident_id = r.id)) < $1`,
        holds: {
          'consent-in-force': `EXISTS (SELECT 1 FROM consent c WHERE c.resident_id = r.id AND c.state = 'given')`,
          'data-request-open': DATA_REQUEST_OPEN,
        },
        parameters: (before) => [instantAt(before, '00:00')],
        erase: eraseResidents,
      }),
    );
  }
}

async function eraseResidents(tx: Tx, ids: readonly string[]): Promise<void> {
  const residents = await tx.findBy(Resident, { id: In([...ids]) });
  await eraseContacts(tx, residents, { nameMac: null, birthFrom: null, keyGroup: null });
  const consents = await tx.findBy(Consent, { residentId: In([...ids]) });
  for (const consent of consents) await save(tx, Object.assign(consent, { guardianSealed: null }));
}
