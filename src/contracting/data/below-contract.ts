import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../platform/index.js';
import { Contract } from './contract.entity.js';
import { visibleContracts } from './visible-contracts.js';

/** What a list of something below contracts may be narrowed to. */
export interface BelowFilter {
  readonly contractId?: string;
}

/** A query over rows of contracts that the actor may see; the rows are called `row`, the contracts `contract`. */
export function belowVisibleContracts<T extends ObjectLiteral>(
  db: EntityManager,
  target: EntityTarget<T>,
  actor: Actor,
  { contractId }: BelowFilter = {},
): SelectQueryBuilder<T> {
  const query = db
    .createQueryBuilder(target, 'row')
    .innerJoin(Contract, 'contract', 'contract.id = row.contractId');
  if (contractId) query.andWhere('row.contractId = :contractId', { contractId });
  return visibleContracts(query, actor);
}

/** The contracts of rows, by id. */
export async function contractsOf(
  db: EntityManager,
  rows: readonly { readonly contractId: string }[],
): Promise<Map<string, Contract>> {
  const ids = [...new Set(rows.map(({ contractId }) => contractId))];
  const found = await db.createQueryBuilder(Contract, 'contract').whereInIds(ids).getMany();
  return new Map(found.map((contract) => [contract.id, contract]));
}
