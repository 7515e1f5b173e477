import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import { type Tx, touch } from '../database/tx.js';
import { type CheckpointText, checkpointText } from './checkpoint.js';
import { AuditSigningKey } from './signing-key.js';

/** Places of the chain under one checkpoint: a removal must not hold up the log's writers. */
const PLACES = 2_000;
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

  /** Answers how many events went. */
  async run(): Promise<number> {
    for (let total = 0; ;) {
      const { removed, signed } = await this.database.transaction((tx) => this.step(tx));
      total += removed;
      if (!signed) return total;
    }
  }

  /**
   * Removes what the latest checkpoint names, which was committed before or a stop left half done, and signs the next
   * one; none, when the last one stands at the end of the last month that is over, or another process is at it.
   */
  private async step(tx: Tx): Promise<{ removed: number; signed: boolean }> {
    const [lock]: { free: boolean }[] = await tx.query('SELECT pg_try_advisory_xact_lock($1) AS free', [
      RETIRE_LOCK,
    ]);
    if (!lock?.free) return { removed: 0, signed: false };
    const removed = await removeNamed(tx);
    const cut = await this.cut(tx);
    if (cut) await this.sign(tx, cut);
    return { removed, signed: cut !== undefined };
  }

  private async sign(tx: Tx, cut: Omit<CheckpointText, 'publicKey'>): Promise<void> {
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
  }

  private async cut(tx: Tx): Promise<Omit<CheckpointText, 'publicKey'> | undefined> {
    const [row]: { number: number; sequence: string; hash: string; removed: string }[] = await tx.query(
      `WITH last AS (SELECT coalesce(max(number), 0) AS number, coalesce(max(sequence), 0) AS sequence FROM audit_checkpoint),
            month AS (SELECT sequence FROM audit_seal
                       WHERE sealed_at < date_trunc('month', now(), 'Asia/Shanghai') - make_interval(months => $1)
                       ORDER BY sealed_at DESC, sequence DESC LIMIT 1)
       SELECT last.number + 1 AS number, cut.sequence, cut.hash,
              (SELECT coalesce(range_agg(int8range(s.sequence, s.sequence + 1)), '{}')::text
                 FROM audit_seal s JOIN audit_event e ON e.id = s.event_id
                WHERE s.sequence > last.sequence AND s.sequence <= cut.sequence
                  AND audit_is_ordinary(e.objects, e.sealed_under)) AS removed
         FROM last, month JOIN audit_seal cut ON cut.sequence = least(month.sequence, (SELECT sequence FROM last) + $2)
        WHERE cut.sequence > last.sequence`,
      [this.settings.auditRetentionMonths, PLACES],
    );
    return row && { ...row, sequence: Number(row.sequence) };
  }
}

/** The ordinary events up to the checkpoint are those that it names; the table's own trigger compares each with it. */
async function removeNamed(tx: Tx): Promise<number> {
  const [, removed] = await tx.query<[unknown[], number]>(
    `WITH two AS (SELECT sequence FROM audit_checkpoint ORDER BY number DESC LIMIT 2)
     DELETE FROM audit_event e USING audit_seal s
      WHERE e.id = s.event_id AND s.sequence <= (SELECT max(sequence) FROM two)
        AND s.sequence > (SELECT CASE WHEN count(*) = 2 THEN min(sequence) ELSE 0 END FROM two)
        AND audit_is_ordinary(e.objects, e.sealed_under)`,
  );
  return removed;
}
