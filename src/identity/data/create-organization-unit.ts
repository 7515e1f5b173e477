import { type Tx, create, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Unit } from './unit.entity.js';

/** Makes the unit of an organization that registers; it stands beside the tree of authorities. Answers its id. */
export async function createOrganizationUnit(tx: Tx, name: string): Promise<string> {
  const unit = await create(tx, Unit, {
    ...{ kind: 'organization' as const, name, parentId: null, placeId: null, stationId: null },
    ...{ validFrom: dayOf(now(tx)), validTo: null },
  });
  return unit.id;
}
