import type { EntityManager } from 'typeorm';
import { type Doer, type Tx, create } from '../../platform/index.js';
import { VisitAct, type VisitActKind } from './visit-act.entity.js';

/** Writes down what somebody did with a visit, and why. `evaluatorId`: who declined, or from whom it was taken. */
export async function noteAct(
  tx: Tx,
  visitId: string,
  action: VisitActKind,
  doer: Doer,
  { reason, evaluatorId = null }: { readonly reason: string; readonly evaluatorId?: string | null },
): Promise<void> {
  const { accountId, role } = doer;
  await create(tx, VisitAct, { visitId, action, reason, accountId, role, evaluatorId });
}

/** The acts on a visit in their order. */
export function actsOf(reader: EntityManager, visitId: string): Promise<VisitAct[]> {
  return reader.find(VisitAct, { where: { visitId }, order: { id: 'ASC' } });
}

/** Who declined a visit, or had it taken away. */
export async function declinersOf(reader: EntityManager, visitId: string): Promise<string[]> {
  const acts = await actsOf(reader, visitId);
  return acts.flatMap(({ evaluatorId }) => evaluatorId ?? []);
}
