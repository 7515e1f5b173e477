import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { eraseRecipientsById } from '../../contracting/index.js';
import { Retention, type RetentionRule, type Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/**
 * From when the time of a contract's recipients runs: its latest return visit, else its acceptance, else the last day
 * of the service; terminated ones the same.
 */
const ENDED = `coalesce(
  (SELECT max(v.concluded_on) FROM visit v WHERE v.contract_id = c.id), c.accepted_on, c.service_to)`;
const VISITED = `EXISTS (SELECT 1 FROM visit v WHERE v.contract_id = c.id AND v.state IN ('planned', 'open', 'assigned', 'submitted'))`;
const ASKED = `EXISTS (SELECT 1 FROM data_request d WHERE d.state = 'lodged' AND d.phone_mac = r.phone_mac)`;
/** The answers are evidence until an appeal against the evaluation is decided. */
const APPEALED = `EXISTS (SELECT 1 FROM evaluation e WHERE e.contract_id = c.id AND e.state = 'appealed')`;
const FREE = `NOT ${VISITED} AND NOT ${APPEALED} AND NOT ${ASKED}`;
const OVER = `FROM service_recipient r JOIN contract c ON c.id = r.contract_id
  WHERE num_nonnulls(r.name_sealed, r.phone_sealed) > 0 AND ${ENDED} < $1`;

/** Recipients of services are forgotten some months after the last return visit; their lines and figures stay. */
@Injectable()
export class RecipientRetention implements RetentionRule {
  readonly kind = 'service-recipients';

  constructor(retention: Retention) {
    retention.add(this);
  }

  due(db: EntityManager, before: Day): Promise<number> {
    return count(db, before, FREE);
  }

  async held(db: EntityManager, before: Day): Promise<Record<string, number>> {
    return {
      'visit-open': await count(db, before, VISITED),
      'appeal-open': await count(db, before, `NOT ${VISITED} AND ${APPEALED}`),
      'data-request-open': await count(db, before, `NOT ${VISITED} AND NOT ${APPEALED} AND ${ASKED}`),
    };
  }

  async erase(tx: Tx, before: Day, limit: number): Promise<number> {
    const rows: { id: string }[] = await tx.query(
      `SELECT r.id ${OVER} AND ${FREE} ORDER BY r.id LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
      [before, limit],
    );
    await eraseRecipientsById(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.length;
  }
}

async function count(db: EntityManager, before: Day, where: string): Promise<number> {
  const [row]: { count: number }[] = await db.query(`SELECT count(*)::int AS count ${OVER} AND ${where}`, [
    before,
  ]);
  return row?.count ?? 0;
}
