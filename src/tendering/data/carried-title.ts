import type { EntityManager } from 'typeorm';
import { ordersAbout } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from '../domain/act-refusals.js';
import { carriesOn } from '../domain/withheld.js';

/** Refuses a title that would say again what an order took away with what came before: a tender, an intention's edition. */
export async function carriedTitle(
  db: EntityManager,
  title: string,
  before: { readonly id: string; readonly title: string } | null,
): Promise<Violation[]> {
  const order = before && (await ordersAbout(db, [before.id])).get(before.id);
  return order && carriesOn(title, before.title, order)
    ? [refuseAct.titleWithheld({ pointer: '/title' })]
    : [];
}
