import { v7 as uuid } from 'uuid';
import { type Tx, now } from '../../platform/index.js';
import { Unit } from './unit.entity.js';

/** Makes the units of many suppliers at once; their ids in the order of the names. */
export async function createOrganizationUnits(tx: Tx, names: readonly string[]): Promise<string[]> {
  const units = names.map((name) => ({ id: uuid(), name }));
  const same = { kind: 'organization', parentId: null, placeId: null, createdAt: now(tx) } as const;
  await tx.insert(
    Unit,
    units.map((unit) => ({ ...same, ...unit })),
  );
  return units.map(({ id }) => id);
}
