import { formatInstant } from '../../shared/days.js';
import type { PersonalReveal } from './personal-reveal.entity.js';

/** Somebody saw personal data unmasked. */
export class RevealView {
  id: string;
  accountId: string;
  /** The unit for which. */
  unitId: string;
  /** @example community-clerk */
  role: string;
  /** @example resident */
  objectType: string;
  objectId: string;
  /** @example 上门服务前电话联系 */
  reason: string;
  /** Business time, RFC 3339. */
  at: string;

  static of(reveal: PersonalReveal): RevealView {
    const { id, accountId, unitId, role, objectType, objectId, reason, createdAt } = reveal;
    return { id, accountId, unitId, role, objectType, objectId, reason, at: formatInstant(createdAt) };
  }
}

/** Reveals, the latest first. */
export class RevealListView {
  items: RevealView[];
  next: string | null;
}
