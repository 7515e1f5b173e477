import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import { type Row, type Tx, lock } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { Contract } from './contract.entity.js';

type BelowContract = Row & { readonly contractId: string };

/**
 * Locks something of a contract, the contract first: whatever changes a contract's money or state waits for its turn.
 * NotFound (404) when it does not exist; the caller asks whether the actor may know of it.
 */
export async function lockBelow<T extends BelowContract>(
  tx: Tx,
  target: EntityTarget<T>,
  id: string,
): Promise<{ contract: Contract; row: T }> {
  const known = await tx.findOneBy(target, { id } as FindOptionsWhere<T>);
  if (!known) throw new NotFound(tx.dataSource.getMetadata(target).tableName);
  const contract = await lock(tx, Contract, known.contractId);
  return { contract, row: await lock(tx, target, id) };
}

/** The same for something that a path names below its contract. NotFound (404) when it is another contract's. */
export async function lockOfContract<T extends BelowContract>(
  tx: Tx,
  target: EntityTarget<T>,
  contractId: string,
  id: string,
): Promise<{ contract: Contract; row: T }> {
  const found = await lockBelow(tx, target, id);
  if (found.contract.id !== contractId) throw new NotFound(tx.dataSource.getMetadata(target).tableName);
  return found;
}
