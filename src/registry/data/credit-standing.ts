import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { creditViolations, creditWarnings } from '../domain/credit-lists.js';
import { creditEntriesOf } from './credit-entries.js';

/** What public credit lists say of an organization on a day: nothing, 活动异常名录, or a list that bars it. */
export async function creditStandingOn(
  db: EntityManager,
  organizationId: string,
  on: Day,
): Promise<'normal' | 'abnormal' | 'barred'> {
  const entries = await creditEntriesOf(db, organizationId);
  if (creditViolations(entries, on).length > 0) return 'barred';
  return creditWarnings(entries, on).length > 0 ? 'abnormal' : 'normal';
}
