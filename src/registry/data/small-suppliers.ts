import { type EntityManager, LessThanOrEqual } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { SizeDeclaration } from './organization-profile.entity.js';
import type { EnterpriseSize } from '../domain/profile-rules.js';

/** True when an enterprise's last declaration up to a day says small or micro; social organizations declare nothing. */
export function isSmallSupplier(db: EntityManager, organizationId: string, on: Day): Promise<boolean> {
  return declares(db, organizationId, on, ['small', 'micro']);
}

/** The same for all that 保障中小企业款项支付条例 protects: medium ones too, as they were on the day (art. 3). */
export function isSmallOrMediumSupplier(
  db: EntityManager,
  organizationId: string,
  on: Day,
): Promise<boolean> {
  return declares(db, organizationId, on, ['medium', 'small', 'micro']);
}

async function declares(
  db: EntityManager,
  organizationId: string,
  on: Day,
  sizes: readonly EnterpriseSize[],
): Promise<boolean> {
  const last = await db.findOne(SizeDeclaration, {
    where: { organizationId, declaredOn: LessThanOrEqual(on) },
    order: { declaredOn: 'DESC', id: 'DESC' },
  });
  return last !== null && sizes.includes(last.size);
}
