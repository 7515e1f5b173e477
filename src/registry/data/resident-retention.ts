import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Retention, type RetentionRule, type Tx, eraseContacts, save } from '../../platform/index.js';
import { type Day, instantAt } from '../../shared/days.js';
import { Consent } from './consent.entity.js';
import { Resident } from './resident.entity.js';

const CONSENTED = `EXISTS (SELECT 1 FROM consent c WHERE c.resident_id = r.id AND c.state = 'given')`;
const ASKED = `EXISTS (SELECT 1 FROM data_request d WHERE d.state = 'lodged' AND d.phone_mac = r.phone_mac)`;
/** The register has not been asked to keep him since: entered, consented and withdrew before that day. */
const OVER = `FROM resident r WHERE num_nonnulls(r.name_sealed, r.phone_sealed) > 0 AND greatest(r.created_at,
  (SELECT max(coalesce(c.withdrawn_at, c.given_at)) FROM consent c WHERE c.resident_id = r.id)) < $1`;

/** Residents without a consent in force are forgotten some months after the last one; proofs of consent stay, nameless. */
@Injectable()
export class ResidentRetention implements RetentionRule {
  readonly kind = 'residents';

  constructor(retention: Retention) {
    retention.add(this);
  }

  due(db: EntityManager, before: Day): Promise<number> {
    return count(db, before, `NOT ${CONSENTED} AND NOT ${ASKED}`);
  }

  async held(db: EntityManager, before: Day): Promise<Record<string, number>> {
    return {
      'consent-in-force': await count(db, before, CONSENTED),
      'data-request-open': await count(db, before, `NOT ${CONSENTED} AND ${ASKED}`),
    };
  }

  async erase(tx: Tx, before: Day, limit: number): Promise<number> {
    const rows: { id: string }[] = await tx.query(
      `SELECT r.id ${OVER} AND NOT ${CONSENTED} AND NOT ${ASKED} ORDER BY r.id LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
      [instantAt(before, '00:00'), limit],
    );
    const residents = await tx.findBy(Resident, { id: In(rows.map(({ id }) => id)) });
    await eraseContacts(tx, residents, { nameMac: null, birthFrom: null, keyGroup: null });
    const consents = await tx.findBy(Consent, { residentId: In(residents.map(({ id }) => id)) });
    for (const consent of consents) await save(tx, Object.assign(consent, { guardianSealed: null }));
    return rows.length;
  }
}

async function count(db: EntityManager, before: Day, where: string): Promise<number> {
  const sql = `SELECT count(*)::int AS count ${OVER} AND ${where}`;
  const [row]: { count: number }[] = await db.query(sql, [instantAt(before, '00:00')]);
  return row?.count ?? 0;
}
