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

/** The codes of suppliers by their ids, those that exist. */
export async function codesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; uscc: string }[] = await manager.query(
    'SELECT id, uscc FROM organization WHERE id = ANY($1)',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, uscc }) => [id, uscc]));
}
