import { type EntityManager, LessThanOrEqual } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { SizeDeclaration } from './organization-profile.entity.js';

/** True when an enterprise's last declaration up to a day says small or micro; social organizations declare nothing. */
export async function isSmallSupplier(db: EntityManager, organizationId: string, on: Day): Promise<boolean> {
  const last = await db.findOne(SizeDeclaration, {
    where: { organizationId, declaredOn: LessThanOrEqual(on) },
    order: { declaredOn: 'DESC', id: 'DESC' },
  });
  return last?.size === 'small' || last?.size === 'micro';
}
