import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';

/** Runs a list query newest first, stable while rows are inserted: UUIDv7 keys grow with time. */
export async function keysetPage<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
  request: PageRequest,
): Promise<Page<T>> {
  const { alias } = query;
  if (request.after) query.andWhere(`${alias}.id < :after`, { after: request.after });
  const rows = await query
    .orderBy(`${alias}.id`, 'DESC')
    .limit(request.limit + 1)
    .getMany();
  return pageOf(rows, request);
}
