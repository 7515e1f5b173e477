import type { EntityManager } from 'typeorm';
import { Organization } from './organization.entity.js';

/** Suppliers by their normalised codes, those that are registered. */
export async function organizationsByCode(
  manager: EntityManager,
  usccs: readonly string[],
): Promise<Map<string, Organization>> {
  const found = await manager
    .createQueryBuilder(Organization, 'organization')
    .where('organization.uscc = ANY(:usccs)', { usccs })
    .getMany();
  return new Map(found.map((organization) => [organization.uscc, organization]));
}
