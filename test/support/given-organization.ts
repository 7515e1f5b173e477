import { usccCheckCharacter } from '../../src/registry/domain/uscc.js';
import { text } from './person.js';
import type { World } from './world.js';

let made = 0;

/** A code of the region that does not exist, which nobody has yet. */
export function freshUscc(prefix = '52'): string {
  made += 1;
  const body = `${prefix}990000MK${String(7_000_000 + made)}`;
  return body + usccCheckCharacter(body);
}

/** What a registrar enters; a story that cares for a field says it again. */
export function registration(change: object = {}): object {
  return {
    ...{ uscc: freshUscc(), name: '晨光社区服务中心（示例）', legalForm: 'private-non-enterprise' },
    ...{ categories: ['ELD'], areas: [], ...change },
  };
}

/** A certificate that was seen. */
export const CERTIFICATE = {
  ...{ kind: 'registration-certificate', number: '示例字第1号', issuer: '示例登记机关' },
  ...{ validFrom: '2024-01-01', validTo: '2025-12-31' },
};

/** An organization that the street officer entered, with its certificate. Answers its id. */
export async function enteredOrganization(world: World, certificate: object = {}): Promise<string> {
  const officer = await world.as('street-officer');
  const id = text((await officer.does('/organizations', registration())).id);
  await officer.does(`/organizations/${id}/credentials`, { ...CERTIFICATE, ...certificate });
  return id;
}
