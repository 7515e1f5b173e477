import { type Tx, create } from '../../platform/index.js';
import { Unit } from './unit.entity.js';

/** Makes the unit of an organization that registers; it stands beside the tree of authorities. Answers its id. */
export async function createOrganizationUnit(tx: Tx, name: string): Promise<string> {
  const unit = await create(tx, Unit, { kind: 'organization', name, parentId: null, placeId: null });
  return unit.id;
}
