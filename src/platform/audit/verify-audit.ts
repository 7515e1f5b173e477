import type { EntityManager } from 'typeorm';
import { CANONICAL_EVENT } from './canonical-event.js';
import { allCheckpoints } from './all-checkpoints.js';
import {
  type ChainFinding,
  type Head,
  NO_HEAD,
  type Seal,
  type SealedEvent,
  chainFindings,
} from './chain.js';

const BATCH = 2_000;

/** The state of the audit log. */
export interface AuditReport {
  /** Where the chain ends: to be kept elsewhere, and given to a later check. */
  readonly head: Head;
  /** Places of the chain that are wrong, in their order. */
  readonly findings: readonly ChainFinding[];
  /** Events that have no place in the chain and wait for none: written or stripped of their seal by hand. */
  readonly unchained: readonly string[];
  /** Events that the sealer has still to chain; how many, and the oldest's instant. */
  readonly tail: { readonly count: number; readonly oldest: Date | null };
  /** Events that retention removed, under checkpoints whose signature holds. */
  readonly retired: number;
  /** Fingerprints of the keys that signed the checkpoints: to be compared with the one kept elsewhere. */
  readonly keys: readonly string[];
  /** False when the head that was kept from an earlier check is not in the chain any more. */
  readonly keepsHead: boolean;
}

/** Checks the whole log against its chain, in one snapshot, so that writers and the sealer may go on meanwhile. */
export async function verifyAudit(manager: EntityManager, kept: Head = NO_HEAD): Promise<AuditReport> {
  return manager.transaction('REPEATABLE READ', async (snapshot) => {
    await snapshot.query('SET LOCAL statement_timeout = 0');
    const checkpoints = await allCheckpoints(snapshot);
    const findings: ChainFinding[] = checkpoints.findings;
    const keys = checkpoints.keys;
    let retired = 0;
    let head = NO_HEAD;
    let keepsHead = kept.sequence === 0;
    for (;;) {
      const links = await linksAfter(snapshot, head);
      const wrong = chainFindings(head, links);
      const unexplained = wrong.filter((each) => !checkpoints.explain(each));
      retired += wrong.length - unexplained.length;
      findings.push(...unexplained);
      keepsHead ||= links.some((link) => link.sequence === kept.sequence && link.hash === kept.hash);
      const last = links.at(-1);
      if (!last) return { head, findings, retired, keys, keepsHead, ...(await unsealed(snapshot)) };
      head = { sequence: last.sequence, hash: last.hash };
    }
  });
}

async function linksAfter(snapshot: EntityManager, head: Head): Promise<SealedEvent[]> {
  const rows: (Omit<SealedEvent, 'sequence'> & { sequence: string })[] = await snapshot.query(
    `SELECT s.sequence, s.event_id AS "eventId", s.row_hash AS "rowHash", s.previous_hash AS "previousHash", s.hash,
            CASE WHEN e.id IS NOT NULL THEN ${CANONICAL_EVENT} END AS canonical
       FROM audit_seal s LEFT JOIN audit_event e ON e.id = s.event_id
      WHERE s.sequence > $1 ORDER BY s.sequence LIMIT $2`,
    [head.sequence, BATCH],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) satisfies Seal['sequence'] }));
}

async function unsealed(snapshot: EntityManager): Promise<Pick<AuditReport, 'tail' | 'unchained'>> {
  const unchained: { id: string }[] = await snapshot.query(
    `SELECT e.id FROM audit_event e
      WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.event_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM audit_pending p WHERE p.event_id = e.id) ORDER BY e.id`,
  );
  const [tail]: { count: number; oldest: Date | null }[] = await snapshot.query(
    `SELECT count(*)::int AS count, min(e.at) AS oldest
       FROM audit_event e JOIN audit_pending p ON p.event_id = e.id`,
  );
  return { unchained: unchained.map(({ id }) => id), tail: tail ?? { count: 0, oldest: null } };
}
