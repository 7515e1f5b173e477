import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** How many deliveries and reports of a contract had to be handed in, and how many of these were in time. */
export interface KeptDays {
  readonly due: number;
  readonly inTime: number;
}

/** Whether providers hand in by the agreed days. */
@Injectable()
export class Punctuality {
  /**
   * By contract, what fell due by the end of `asOf`: in time is a first hand-in on its day at the latest; what came back
   * for rework was handed in all the same. Contracts of which nothing was due are left out.
   */
  async of(tx: Tx, contractIds: readonly string[], asOf: Day): Promise<Map<string, KeptDays>> {
    const rows: (KeptDays & { contractId: string })[] = await tx.query(
      `SELECT m.contract_id AS "contractId", count(*)::int AS due,
              (count(*) FILTER (WHERE s.first_on <= m.due_on))::int AS "inTime"
         FROM milestone m
         LEFT JOIN LATERAL (SELECT min(submitted_on) AS first_on FROM milestone_submission
                             WHERE milestone_id = m.id) s ON true
        WHERE m.contract_id = ANY($1) AND m.kind IN ('delivery', 'report') AND m.due_on <= $2
          AND m.state <> 'cancelled'
        GROUP BY m.contract_id`,
      [contractIds, asOf],
    );
    return new Map(rows.map(({ contractId, due, inTime }) => [contractId, { due, inTime }]));
  }
}
