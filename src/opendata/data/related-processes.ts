import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { RelatedFacts } from '../domain/facts.js';
import type { ProcessRow } from './process-row.js';

/** What else a tender hangs on. */
export interface TenderTies {
  readonly itemId: string;
  /** The tender that came to nothing before it. */
  readonly retenderOf: string | null;
  /** The framework agreement under which it is an order. */
  readonly agreementId: string | null;
}

/** Processes that one follows or stands under: those that are published, without their titles, which an order may take away. */
@Injectable()
export class RelatedProcesses {
  constructor(private readonly database: Database) {}

  /** In a fixed order: the earlier tender, the framework, the plan. */
  of({ key }: ProcessRow, tender: TenderTies | null): Promise<RelatedFacts[]> {
    if (!tender) return Promise.resolve([]);
    const { retenderOf, agreementId, itemId } = tender;
    return this.database.reader.query(
      `SELECT p.key, array_agg(tie.relationship ORDER BY tie.position) AS relationships
         FROM (SELECT 1 AS position, 'unsuccessfulProcess' AS relationship, $2::uuid AS tender_id, NULL::uuid AS item_id
               UNION ALL SELECT 2, 'framework', (SELECT tender_id FROM framework_agreement WHERE id = $3), NULL
               UNION ALL SELECT 3, 'planning', NULL, $4::uuid) AS tie
         JOIN ocds_process p ON p.tender_id = tie.tender_id OR p.item_id = tie.item_id
        WHERE p.key <> $1 AND EXISTS (SELECT FROM ocds_release r WHERE r.process_key = p.key)
        GROUP BY p.key ORDER BY min(tie.position), p.key`,
      [key, retenderOf, agreementId, itemId],
    );
  }
}
