import type { EntityManager } from 'typeorm';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { Lot } from './lot.entity.js';
import { TenderInvitation } from './tender-invitation.entity.js';
import type { Tender } from './tender.entity.js';

/** Who may take part where a method asks only some, and how high each may go. */
export interface Invited {
  /** Why an organization may not; empty when it may. */
  readonly reasons: (organizationId: string) => Violation[];
  /** Its highest price for a lot: the lot's, or the own one of a framework's party. Fen. */
  readonly ceiling: (organizationId: string, lot: Pick<Lot, 'ceilingFen'>) => Fen;
}

/** Whom a published tender asks, as it stands now: a party that has left its framework is not asked any more. */
export async function invitedTo(db: EntityManager, { id, rules }: Tender): Promise<Invited> {
  if (!rules?.invitation) return { reasons: () => [], ceiling: (_, { ceilingFen }) => ceilingFen };
  const row = await db.findOneBy(TenderInvitation, { tenderId: id });
  return {
    reasons: (organizationId) => (row?.drawn.includes(organizationId) ? [] : [refuseAct.notInvited()]),
    ceiling: (organizationId, { ceilingFen }) => BigInt(row?.ceilings?.[organizationId] ?? ceilingFen),
  };
}
