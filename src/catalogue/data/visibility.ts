import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { type Actor, grants } from '../../platform/index.js';
import type { ServiceItem } from './service-item.entity.js';
import type { ServiceList } from './service-list.entity.js';

/** Narrows a query to what the caller may see: the published, his community's own, what was submitted to his street. */
export function visibleTo<T extends ServiceItem | ServiceList>(
  query: SelectQueryBuilder<T>,
  actor: Pick<Actor, 'role' | 'unitId'> | undefined,
): SelectQueryBuilder<T> {
  const { alias } = query;
  const own = actor && grants(actor.role, 'list.read') ? { unitId: actor.unitId } : undefined;
  return query
    .where(
      new Brackets((either) => {
        either.where(`${alias}.publishedAt IS NOT NULL`);
        if (!own) return;
        either.orWhere(`${alias}.communityId = :unitId`);
        either.orWhere(`(${alias}.streetId = :unitId AND ${alias}.submittedAt IS NOT NULL)`);
      }),
    )
    .setParameters(own ?? {});
}
