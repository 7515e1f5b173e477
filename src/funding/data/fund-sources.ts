import type { EntityManager } from 'typeorm';
import type { SourceKind } from '../domain/source-kinds.js';
import { Fund } from './fund.entity.js';

/** Kinds of the payers of a unit's fund, those of carried money too, each once; undefined when the unit has no such fund. */
export async function fundSources(
  db: EntityManager,
  unitId: string,
  fundId: string,
): Promise<SourceKind[] | undefined> {
  if (!(await db.existsBy(Fund, { id: fundId, unitId }))) return undefined;
  const kinds: { kind: SourceKind }[] = await db.query(
    `WITH RECURSIVE origin (id) AS (
       SELECT $1::uuid UNION SELECT c.fund_id FROM origin o JOIN fund_carry_over c ON c.into_fund_id = o.id)
     SELECT DISTINCT s.kind FROM origin o JOIN fund_source s ON s.fund_id = o.id ORDER BY s.kind`,
    [fundId],
  );
  return kinds.map(({ kind }) => kind);
}
