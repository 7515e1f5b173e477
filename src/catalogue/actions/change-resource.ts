import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { confirmedAhead } from '../data/resource-bookings.js';
import { Resource } from '../data/resource.entity.js';
import { refuse } from '../domain/resource-refusals.js';
import { peakUse, resourceViolations } from '../domain/resource-rules.js';
import { type ResourceAction, resourceLifecycle } from '../domain/resource.lifecycle.js';
import { demandOwner } from '../resource-policies.js';
import type { ResourceOffer } from './offer-resource.js';

/** What its owner may change: everything but the place and the kind. */
export type ResourceChange = Partial<Omit<ResourceOffer, 'communityId' | 'kind'>>;

/** Changes an entry of the resource list, pauses and withdraws it. */
@Injectable()
export class ChangeResource {
  constructor(private readonly database: Database) {}

  /** RuleBroken (422): figures that don't fit, or too few for what is booked already. */
  async run(actor: Actor, id: string, { weekdays, ...change }: ResourceChange): Promise<void> {
    await this.database.transaction(async (tx) => {
      const resource = await lock(tx, Resource, id);
      demandOwner(actor, resource);
      const before = resource.quantity;
      Object.assign(resource, change, weekdays && { weekdays: [...weekdays] });
      RuleBroken.unlessEmpty([
        ...resourceViolations(resource),
        ...(resource.quantity < before ? await this.tooFew(tx, resource) : []),
      ]);
      await save(tx, resource);
      await tx.query(
        `UPDATE resource_booking SET exclusive = $2, version = version + 1
          WHERE resource_id = $1 AND state IN ('requested', 'confirmed') AND exclusive <> $2`,
        [id, resource.quantity === 1],
      );
    });
  }

  /** Pauses, offers again or withdraws it. RuleBroken (409) while confirmed bookings lie ahead of a withdrawal. */
  async step(actor: Actor, id: string, action: ResourceAction): Promise<void> {
    await this.database.transaction(async (tx) => {
      const resource = await lock(tx, Resource, id);
      demandOwner(actor, resource);
      if (action === 'withdraw') {
        const count = (await confirmedAhead(tx, id, now(tx))).length;
        RuleBroken.conflictUnlessEmpty(count === 0 ? [] : [refuse.booked({ params: { count } })]);
      }
      await advance(tx, resource, resourceLifecycle, action, actor);
    });
  }

  private async tooFew(tx: Tx, { id, quantity }: Resource): Promise<Violation[]> {
    const ahead = await confirmedAhead(tx, id, now(tx));
    const used = Math.max(0, ...ahead.map(({ startsAt, endsAt }) => peakUse(ahead, startsAt, endsAt)));
    const figures = { pointer: '/quantity', params: { used, quantity } };
    return used <= quantity ? [] : [refuse.quantityBooked(figures)];
  }
}
