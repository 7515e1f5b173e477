import type { Outbox, Tx } from '../../platform/index.js';
import { FavourStepped } from '../../registry/index.js';
import { isFavour } from '../domain/consequence-rules.js';
import type { Consequence } from './consequence.entity.js';

/** Tells the register that an organization has, or no longer has, what purchases ask for; nothing for other kinds. */
export async function tellFavour(tx: Tx, outbox: Outbox, consequence: Consequence): Promise<void> {
  const { id: favourId, organizationId, kind, basis, rule, effectiveFrom, effectiveTo } = consequence;
  if (!isFavour(kind)) return;
  const points = kind === 'objective-factor' ? (rule.points ?? '0') : null;
  const days = {
    validFrom: effectiveFrom,
    validTo: effectiveTo ?? effectiveFrom,
    endedOn: consequence.liftedOn,
  };
  await outbox.publish(tx, FavourStepped, { favourId, organizationId, basis, points, ...days });
}
