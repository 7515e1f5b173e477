import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { CANONICAL_EVENT } from './canonical-event.js';
import { type ChainedEvent, type Head, NO_HEAD, type Seal, sealAll } from './chain.js';

const BATCH = 500;
/** One sealer at a time, whichever process it is in. */
const SEALER_LOCK = 7_140_003;

/**
 * Chains committed audit events by hash. Writers only note their event as pending, in their own transaction; so they
 * never wait for each other, and an event that commits late is found all the same and gets the next place.
 */
@Injectable()
export class SealAudit {
  constructor(private readonly database: Database) {}

  /** Seals what is committed and pending; answers how many. Nothing, while another process seals. */
  async run(): Promise<number> {
    for (let total = 0; ;) {
      const sealed = await this.database.transaction((tx) => this.sealBatch(tx));
      total += sealed;
      if (sealed < BATCH) return total;
    }
  }

  private async sealBatch(tx: Tx): Promise<number> {
    const [lock]: { free: boolean }[] = await tx.query('SELECT pg_try_advisory_xact_lock($1) AS free', [
      SEALER_LOCK,
    ]);
    if (!lock?.free) return 0;
    const events: ChainedEvent[] = await tx.query(
      `SELECT e.id, ${CANONICAL_EVENT} AS canonical
         FROM audit_pending p JOIN audit_event e ON e.id = p.event_id ORDER BY e.id LIMIT $1`,
      [BATCH],
    );
    if (events.length === 0) return 0;
    await store(tx, sealAll(await headOf(tx), events));
    await tx.query('DELETE FROM audit_pending WHERE event_id = ANY($1)', [events.map(({ id }) => id)]);
    return events.length;
  }
}

async function headOf(tx: Tx): Promise<Head> {
  const [row]: { sequence: string; hash: string }[] = await tx.query(
    'SELECT sequence, hash FROM audit_seal ORDER BY sequence DESC LIMIT 1',
  );
  return row ? { sequence: Number(row.sequence), hash: row.hash } : NO_HEAD;
}

async function store(tx: Tx, seals: readonly Seal[]): Promise<void> {
  await tx.query(
    `INSERT INTO audit_seal (sequence, event_id, row_hash, previous_hash, hash)
     SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::text[])`,
    [
      seals.map((seal) => seal.sequence),
      seals.map((seal) => seal.eventId),
      seals.map((seal) => seal.rowHash),
      seals.map((seal) => seal.previousHash),
      seals.map((seal) => seal.hash),
    ],
  );
}
