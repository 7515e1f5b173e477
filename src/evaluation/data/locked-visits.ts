import type { FindOptionsWhere } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { Visit } from './visit.entity.js';

/** Visits of a plan, locked in the order of their ids as everywhere. */
export function lockedVisits(
  tx: Tx,
  planId: string,
  which: Omit<FindOptionsWhere<Visit>, 'planId'> = {},
): Promise<Visit[]> {
  const lock = { mode: 'pessimistic_write' } as const;
  return tx.find(Visit, { where: { ...which, planId }, order: { id: 'ASC' }, lock });
}
