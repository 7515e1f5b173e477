import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import { type Tx, touch } from '../database/tx.js';
import { type CheckpointText, checkpointText } from './checkpoint.js';
import { AuditSigningKey } from './signing-key.js';

/** Events removed at once: a large removal must not hold up the log's writers. */
const BATCH = 1_000;
/** One process at a time, whichever it is. */
const RETIRE_LOCK = 7_140_004;

/**
 * Removes ordinary events (sign-ins, own credentials, read notices) when their months are over, a whole month at a time.
 * First the chain's head at the cut is signed, with the places that go, and kept for ever; the seals stay, so that the
 * chain can still be recomputed. What may belong to a purchase is never removed here (政府采购法 art. 42).
 */
@Injectable()
export class RetireAudit {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly signingKey: AuditSigningKey,
  ) {}

  /** Answers how many events went. What a stop left half done is finished first. */
  async run(): Promise<number> {
    const before = await this.removeAll();
    const made = await this.database.transaction((tx) => this.checkpoint(tx));
    return made ? before + (await this.removeAll()) : before;
  }

  /** Signs a checkpoint at the end of the last month that is over; false when the last one stands there already. */
  private async checkpoint(tx: Tx): Promise<boolean> {
    const [lock]: { free: boolean }[] = await tx.query('SELECT pg_try_advisory_xact_lock($1) AS free', [
      RETIRE_LOCK,
    ]);
    const cut = lock?.free ? await this.cut(tx) : undefined;
    if (!cut) return false;
    const signer = await this.signingKey.signer(tx);
    const text: CheckpointText = { ...cut, publicKey: signer.publicKey };
    await tx.query(
      `INSERT INTO audit_checkpoint (number, sequence, hash, removed, public_key, signature)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[text.number, text.sequence, text.hash, text.removed],
        ...[text.publicKey, signer.sign(checkpointText(text))],
      ],
    );
    touch(tx, 'audit_checkpoint', String(text.number), 'sign');
    return true;
  }

  private async cut(tx: Tx): Promise<Omit<CheckpointText, 'publicKey'> | undefined> {
    const [row]: { number: number; sequence: string; hash: string; removed: string }[] = await tx.query(
      `WITH last AS (SELECT coalesce(max(number), 0) AS number, coalesce(max(sequence), 0) AS sequence FROM audit_checkpoint),
            cut AS (SELECT sequence, hash FROM audit_seal
                     WHERE sealed_at < date_trunc('month', now(), 'Asia/Shanghai') - make_interval(months => $1)
                     ORDER BY sealed_at DESC, sequence DESC LIMIT 1)
       SELECT last.number + 1 AS number, cut.sequence, cut.hash,
              (SELECT coalesce(range_agg(int8range(s.sequence, s.sequence + 1)), '{}')::text
                 FROM audit_seal s JOIN audit_event e ON e.id = s.event_id
                WHERE s.sequence > last.sequence AND s.sequence <= cut.sequence
                  AND audit_is_ordinary(e.objects, e.sealed_under)) AS removed
         FROM last, cut WHERE cut.sequence > last.sequence`,
      [this.settings.auditRetentionMonths],
    );
    return row && { ...row, sequence: Number(row.sequence) };
  }

  /** Removes what the latest checkpoint names, batch by batch. */
  private async removeAll(): Promise<number> {
    for (let total = 0; ;) {
      const [, removed] = await this.database.dataSource.query<[unknown[], number]>(
        `DELETE FROM audit_event WHERE id IN (
           SELECT e.id FROM (SELECT removed FROM audit_checkpoint ORDER BY number DESC LIMIT 1) c
            CROSS JOIN LATERAL unnest(c.removed) AS places
             JOIN audit_seal s ON s.sequence >= lower(places) AND s.sequence < upper(places)
             JOIN audit_event e ON e.id = s.event_id LIMIT $1)`,
        [BATCH],
      );
      total += removed;
      if (removed < BATCH) return total;
    }
  }
}
