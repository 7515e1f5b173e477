import type { EntityManager } from 'typeorm';
import type { SourceKind } from '../domain/source-kinds.js';
import { FundSource } from './fund-source.entity.js';
import { Fund } from './fund.entity.js';

/** Kinds of the payers of a unit's fund, each once; undefined when the unit has no such fund. */
export async function fundSources(
  db: EntityManager,
  unitId: string,
  fundId: string,
): Promise<SourceKind[] | undefined> {
  if (!(await db.existsBy(Fund, { id: fundId, unitId }))) return undefined;
  const sources = await db.findBy(FundSource, { fundId });
  return [...new Set(sources.map(({ kind }) => kind))].sort();
}
