import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/**
 * Units and years whose statement is not on the board: `unit_id`, `fiscal_year`, `last_on` (the last day for it). One of
 * the year itself counts only where nothing was booked since, because then there is nothing more to state.
 */
export const UNPUBLISHED_STATEMENTS = `
  SELECT f.unit_id, f.fiscal_year, max(f.statement_by) AS last_on FROM fund f
   WHERE f.statement_by IS NOT NULL AND NOT EXISTS (
     SELECT FROM fund_publication p WHERE p.unit_id = f.unit_id AND p.fiscal_year = f.fiscal_year
        AND (p.published_on > make_date(f.fiscal_year, 12, 31) OR NOT EXISTS (
          SELECT FROM fund_entry e JOIN fund o ON o.id = e.fund_id
           WHERE o.unit_id = f.unit_id AND o.fiscal_year = f.fiscal_year AND e.at > p.created_at)))
   GROUP BY f.unit_id, f.fiscal_year`;

/** The last day for a unit's statement that is not on the board; null where it is. */
export async function unpublishedStatement(
  tx: Tx,
  { unitId, fiscalYear }: { readonly unitId: string; readonly fiscalYear: number },
): Promise<Day | null> {
  const [row]: { lastOn: Day }[] = await tx.query(
    `SELECT to_char(s.last_on, 'YYYY-MM-DD') AS "lastOn" FROM (${UNPUBLISHED_STATEMENTS}) s
      WHERE s.unit_id = $1 AND s.fiscal_year = $2`,
    [unitId, fiscalYear],
  );
  return row?.lastOn ?? null;
}
