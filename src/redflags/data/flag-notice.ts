import type { Tx } from '../../platform/index.js';

/** What notices say of a flag: public names only. */
export interface FlagNotice {
  readonly code: string;
  readonly state: string;
  readonly buyerId: string | null;
  /** Last day for an explanation; null where nobody is asked for one. */
  readonly explainBy: string | null;
  /** The purchase, the buyer or the supplier. */
  readonly title: string;
}

/** A flag as its notices need it. */
export async function flagNotice(tx: Tx, id: string): Promise<FlagNotice> {
  const [found]: FlagNotice[] = await tx.query(
    `SELECT f.code, f.state, f.buyer_id AS "buyerId", f.explain_by AS "explainBy",
            coalesce(t.title, b.name, (SELECT o.name FROM organization o WHERE o.id = f.organization_ids[1]), '') AS title
       FROM red_flag f LEFT JOIN tender t ON t.id = f.tender_id LEFT JOIN unit b ON b.id = f.buyer_id WHERE f.id = $1`,
    [id],
  );
  if (!found) throw new Error(`no red flag ${id}`);
  return found;
}
