import type { Tx } from '../../platform/index.js';
import { purchaseOf } from '../../tendering/index.js';
import type { PublicNotice } from './public-notice.entity.js';

/**
 * What leaves the public's eyes with a notice: what it is about, and for a lot, amendment or award its whole purchase.
 * Statements of a unit's money are about the unit: that edition goes, which its title numbers.
 */
export async function takenWith(
  tx: Tx,
  { kind, subjectId, title, facts }: Pick<PublicNotice, 'kind' | 'subjectId' | 'title' | 'facts'>,
): Promise<string[]> {
  if (kind !== 'fund-statement') return [(await purchaseOf(tx, subjectId)) ?? subjectId];
  const year = facts.find(({ code }) => code === 'year')?.value;
  const published: { id: string }[] = await tx.query(
    `SELECT id FROM fund_publication WHERE unit_id = $1 AND fiscal_year::text = $2
        AND edition::text = substring($3 FROM '（第 ([0-9]+) 次）$')`,
    [subjectId, year, title],
  );
  return published.map(({ id }) => id);
}

/** What a thing belongs to, itself among it: an award, a contract and an evaluation to their purchase, an item to its list. */
export async function wholeOf(tx: Tx, subjectId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT $1::uuid AS id UNION
     SELECT a.tender_id FROM tendering_award_open a WHERE a.id = $1 UNION
     SELECT c.tender_id FROM contracting_contract_open c WHERE c.id = $1 UNION
     SELECT unnest(ARRAY[c.id, c.tender_id]) FROM evaluation_result_open e
       JOIN contracting_contract_open c ON c.id = e.contract_id WHERE e.id = $1 UNION
     SELECT i.list_id FROM service_item i WHERE i.id = $1 UNION
     SELECT p.tender_id FROM framework_party p WHERE p.agreement_id = $1`,
    [subjectId],
  );
  return rows.flatMap(({ id }) => (id ? [id] : []));
}
