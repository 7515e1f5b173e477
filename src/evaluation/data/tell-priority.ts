import type { Outbox, Tx } from '../../platform/index.js';
import { PriorityStepped } from '../../registry/index.js';
import type { Consequence } from './consequence.entity.js';

/** Tells the register that an organization comes first on equal terms, or no longer does. */
export async function tellPriority(tx: Tx, outbox: Outbox, consequence: Consequence): Promise<void> {
  const {
    id: priorityId,
    organizationId,
    basis,
    effectiveFrom: validFrom,
    effectiveTo,
    liftedOn,
  } = consequence;
  const facts = { priorityId, organizationId, basis, validFrom, validTo: effectiveTo ?? validFrom };
  await outbox.publish(tx, PriorityStepped, { ...facts, endedOn: liftedOn });
}
