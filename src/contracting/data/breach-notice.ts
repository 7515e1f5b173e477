import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import { BREACH_GROUNDS, type BreachGround } from '../domain/breach-rules.js';

/** What inboxes and the board say of a breach. */
export interface BreachNotice {
  readonly contractId: string;
  readonly title: string;
  readonly buyerId: string;
  readonly buyer: string;
  readonly organizationId: string;
  readonly supplier: string;
  readonly basis: string;
  readonly defendBy: Day;
  readonly rectifyBy: Day | null;
}

/** Facts of a breach. NotFound without such a breach. */
export async function breachNotice(tx: Tx, breachId: string): Promise<BreachNotice> {
  const [row]: (BreachNotice & { readonly ground: BreachGround })[] = await tx.query(
    `SELECT c.id AS "contractId", c.title, c.buyer_id AS "buyerId", b.name AS buyer,
            c.organization_id AS "organizationId", o.name AS supplier, k.ground, k.defend_by AS "defendBy",
            k.rectify_by AS "rectifyBy"
       FROM contract_breach k JOIN contract c ON c.id = k.contract_id JOIN unit b ON b.id = c.buyer_id
       JOIN organization o ON o.id = c.organization_id WHERE k.id = $1`,
    [breachId],
  );
  if (!row) throw new NotFound('contract_breach');
  const { ground, ...facts } = row;
  return { ...facts, basis: BREACH_GROUNDS[ground] };
}
