import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type Actor, isOverseer } from '../../platform/index.js';

/**
 * Narrows a query to what the actor may see of the contract joined under `contract`, as `standingOf` says: the parties
 * everything, the community and those who oversee only what is signed, everyone else nothing.
 */
export function visibleContracts<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  actor: Actor,
): SelectQueryBuilder<T> {
  return query.andWhere(
    `(:unitId IN (contract.buyerId, contract.organizationId)
      OR (contract.signedOn IS NOT NULL AND (:overseer OR contract.communityId = :unitId)))`,
    { unitId: actor.unitId, overseer: isOverseer(actor) },
  );
}
