import type { EntityManager } from 'typeorm';
import { AcceptanceMember, AcceptanceSignature } from './acceptance-panel.entity.js';
import type { Acceptance } from './acceptance.entity.js';

/** The panel of an acceptance, and what its members said on its present findings. */
export async function panelOf(db: EntityManager, { id, findingsSha256 }: Acceptance) {
  const seats = await db.find(AcceptanceMember, { where: { acceptanceId: id }, order: { id: 'ASC' } });
  const given =
    findingsSha256 === null ? [] : await db.findBy(AcceptanceSignature, { acceptanceId: id, findingsSha256 });
  return { members: seats.map(({ accountId }) => accountId), findingsSha256, given };
}
