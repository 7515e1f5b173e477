import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Retention, type RetentionRule, type Tx } from '../../platform/index.js';
import { eraseKnownPersons } from '../../registry/index.js';
import { type Day, instantAt } from '../../shared/days.js';

/** Days beyond which a relation recuses nobody any more: three years (政府采购法实施条例 art. 9). */
const RECUSAL_DAYS = 1_096;

/** Where a person still stands, or stood since a day. Kinships and open relations have no end, and keep him. */
const STANDS = [
  `relation r WHERE p.id IN (r.from_person_id, r.to_person_id) AND r.void_reason IS NULL
     AND coalesce(r.valid_to, 'infinity') >= $1`,
  `employment e JOIN social_worker w ON w.id = e.worker_id
     WHERE w.person_id = p.id AND coalesce(e.valid_to, 'infinity') >= $1`,
  `volunteer v WHERE v.person_id = p.id AND coalesce(v.left_on, 'infinity') >= $1`,
  `organization_contact o WHERE o.person_id = p.id AND coalesce(o.ended_on, 'infinity') >= $1`,
  `staff_member s WHERE s.person_id = p.id AND coalesce(s.left_on, 'infinity') >= $1`,
  `reserve_candidate c WHERE c.person_id = p.id AND c.state = 'waiting' AND c.valid_to >= $1`,
].map((place) => `NOT EXISTS (SELECT 1 FROM ${place})`);

const ASKED = `EXISTS (SELECT 1 FROM data_request d WHERE d.state = 'lodged' AND d.phone_mac = p.phone_mac)`;
const OVER = `FROM known_person p WHERE num_nonnulls(p.name_sealed, p.phone_sealed) > 0 AND p.account_id IS NULL
  AND p.created_at < $2 AND ${STANDS.join(' AND ')}`;

/** Persons of registers and relations are forgotten once they stand nowhere and recuse nobody; the rows stay, nameless. */
@Injectable()
export class PersonRetention implements RetentionRule {
  readonly kind = 'known-persons';
  readonly keptDays = RECUSAL_DAYS;

  constructor(retention: Retention) {
    retention.add(this);
  }

  due(db: EntityManager, before: Day): Promise<number> {
    return count(db, before, `NOT ${ASKED}`);
  }

  async held(db: EntityManager, before: Day): Promise<Record<string, number>> {
    return { 'data-request-open': await count(db, before, ASKED) };
  }

  async erase(tx: Tx, before: Day, limit: number): Promise<number> {
    const rows: { id: string }[] = await tx.query(
      `SELECT p.id ${OVER} AND NOT ${ASKED} ORDER BY p.id LIMIT $3 FOR UPDATE OF p SKIP LOCKED`,
      [before, instantAt(before, '00:00'), limit],
    );
    await eraseKnownPersons(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.length;
  }
}

async function count(db: EntityManager, before: Day, where: string): Promise<number> {
  const sql = `SELECT count(*)::int AS count ${OVER} AND ${where}`;
  const [row]: { count: number }[] = await db.query(sql, [before, instantAt(before, '00:00')]);
  return row?.count ?? 0;
}
