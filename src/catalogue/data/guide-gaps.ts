import { type Tx, now } from '../../platform/index.js';
import { guideCodesInForce } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { guideViolations } from '../domain/item-rules.js';
import type { ServiceItem } from './service-item.entity.js';

/** Items of a list, other than the withdrawn, whose code the guide catalogue does not have today. */
export async function guideGaps(tx: Tx, items: readonly ServiceItem[]): Promise<Violation[]> {
  const today = dayOf(now(tx));
  const codes = items.map(({ state, guideCode }) => ({
    guideCode: state === 'withdrawn' ? null : guideCode,
  }));
  const asked = codes.flatMap(({ guideCode }) => guideCode ?? []);
  return guideViolations(codes, await guideCodesInForce(tx, asked, today), today);
}
