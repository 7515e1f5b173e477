import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Retention, type RetentionRule, type Tx, eraseContacts } from '../../platform/index.js';
import { type Day, instantAt } from '../../shared/days.js';
import { Need } from './need.entity.js';
import { ServiceRequest } from './service-request.entity.js';

/** Where the persons of a table stand, and when what they asked was over. */
interface Kind {
  readonly kind: string;
  readonly table: string;
  readonly ended: string;
  readonly named: string;
}

const REQUESTS: Kind = {
  kind: 'service-requests',
  table: 'service_request',
  ended: 'r.ended_at',
  named: 'num_nonnulls(r.name_sealed, r.phone_sealed, r.text_sealed) > 0',
};
const NEEDS: Kind = {
  kind: 'needs',
  table: 'need',
  ended: 'r.decided_at',
  named: 'num_nonnulls(r.name_sealed, r.phone_sealed) > 0',
};

const ASKED = `EXISTS (SELECT 1 FROM data_request d WHERE d.state = 'lodged' AND d.phone_mac = r.phone_mac)`;

/** Who asked, and who reported a need, is forgotten some months after the answer; the need and the figures stay. */
@Injectable()
export class IntakeRetention {
  constructor(retention: Retention) {
    retention.add(
      ruleOf(REQUESTS, async (tx, ids) => {
        await eraseContacts(tx, await tx.findBy(ServiceRequest, { id: In(ids) }), { textSealed: null });
      }),
    );
    retention.add(
      ruleOf(NEEDS, async (tx, ids) => {
        await eraseContacts(tx, await tx.findBy(Need, { id: In(ids) }), {});
      }),
    );
  }
}

function ruleOf(
  { kind, table, ended, named }: Kind,
  erase: (tx: Tx, ids: string[]) => Promise<void>,
): RetentionRule {
  const over = `${named} AND ${ended} < $1`;
  const count = async (db: EntityManager, before: Day, where: string): Promise<number> => {
    const sql = `SELECT count(*)::int AS count FROM ${table} r WHERE ${over} AND ${where}`;
    const [row]: { count: number }[] = await db.query(sql, [instantAt(before, '00:00')]);
    return row?.count ?? 0;
  };
  return {
    kind,
    due: (db, before) => count(db, before, `NOT ${ASKED}`),
    held: async (db, before) => ({ 'data-request-open': await count(db, before, ASKED) }),
    erase: async (tx, before, limit) => {
      const rows: { id: string }[] = await tx.query(
        `SELECT r.id FROM ${table} r WHERE ${over} AND NOT ${ASKED} ORDER BY r.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [instantAt(before, '00:00'), limit],
      );
      await erase(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    },
  };
}
