import { randomUUID } from 'node:crypto';
import { seedAccount, seedUnit } from '../../src/identity/index.js';
import { Sessions } from '../../src/identity/data/sessions.js';
import { Database } from '../../src/platform/index.js';
import { seedOrganization } from '../../src/registry/index.js';
import { freshUscc } from './given-organization.js';
import type { Person } from './person.js';
import type { World } from './world.js';

/** So many verified suppliers of a category, each with a lead who is signed in. */
export async function givenSuppliers(world: World, count: number, category = 'ELD'): Promise<Person[]> {
  const sessions = world.app.get(Sessions);
  const tokens = await world.app.get(Database).transaction(async (tx) => {
    const made: string[] = [];
    for (let n = 1; n <= count; n += 1) {
      const name = `示例机构${n}（示例）`;
      const { id: unitId } = await seedUnit(tx, { kind: 'organization', name });
      const facts = {
        uscc: freshUscc(),
        legalForm: 'private-non-enterprise' as const,
        categories: [category],
      };
      await seedOrganization(tx, { unitId, name, ...facts });
      const account = { login: `given.${randomUUID()}`, name: '李某', passwordHash: '示例' };
      const accountId = await seedAccount(tx, { ...account, unitId, role: 'organization-lead' });
      made.push((await sessions.start(tx, accountId)).accessToken);
    }
    return made;
  });
  return tokens.map((token) => world.bearing(token));
}
