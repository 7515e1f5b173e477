import type { EntityManager } from 'typeorm';
import type { ChainFinding } from './chain.js';
import { type Checkpoint, fingerprint, isSigned, removedPlaces } from './checkpoint.js';

/** What the checkpoints say, and what is wrong with them. */
export interface Checkpoints {
  readonly findings: ChainFinding[];
  readonly keys: readonly string[];
  /** True for a gap that retention made: the event went under a checkpoint that is as it was signed. */
  explain(finding: ChainFinding): boolean;
}

/** Reads and checks every checkpoint. */
export async function allCheckpoints(snapshot: EntityManager): Promise<Checkpoints> {
  const rows: (Omit<Checkpoint, 'sequence'> & { sequence: string; sealHash: string | null })[] =
    await snapshot.query(
      `SELECT c.number, c.sequence, c.hash, c.removed::text AS removed, c.public_key AS "publicKey", c.signature,
              s.hash AS "sealHash"
         FROM audit_checkpoint c LEFT JOIN audit_seal s ON s.sequence = c.sequence ORDER BY c.number`,
    );
  const checked = rows.map((row) => {
    const checkpoint = { ...row, sequence: Number(row.sequence) };
    return { ...checkpoint, signed: isSigned(checkpoint) };
  });
  const good = checked.filter(({ signed }) => signed);
  const isRemoved = removedPlaces(good.map(({ removed }) => removed));
  return {
    findings: checked.flatMap(({ signed, sequence, hash, sealHash }): ChainFinding[] => [
      ...(signed ? [] : [{ kind: 'checkpoint-unsigned' as const, sequence, eventId: null }]),
      ...(hash === sealHash ? [] : [{ kind: 'checkpoint-apart' as const, sequence, eventId: null }]),
    ]),
    keys: [...new Set(good.map(({ publicKey }) => fingerprint(publicKey)))],
    explain: ({ kind, sequence }) => kind === 'event-missing' && isRemoved(sequence),
  };
}
