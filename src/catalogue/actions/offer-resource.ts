import { Injectable } from '@nestjs/common';
import { type Actor, Database, create } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Communities } from '../data/communities.js';
import { Resource } from '../data/resource.entity.js';
import { type ResourceFacts, resourceViolations } from '../domain/resource-rules.js';
import { resourceLifecycle } from '../domain/resource.lifecycle.js';

/** Something that a unit lends. */
export interface ResourceOffer extends ResourceFacts {
  readonly communityId: string;
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly terms: string | null;
}

/** Units of these roles lend in their own place; everybody else in any community. */
const LOCAL = ['community-clerk', 'community-lead', 'street-officer', 'street-lead'];

/** Enters something into the resource list. */
@Injectable()
export class OfferResource {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
  ) {}

  /** Its id. RuleBroken (422) with every reason. */
  async run(actor: Actor, offer: ResourceOffer): Promise<string> {
    if (LOCAL.includes(actor.role)) await this.communities.demandOwn(actor.unitId, offer.communityId);
    else await this.communities.demand(offer.communityId);
    RuleBroken.unlessEmpty(resourceViolations(offer));
    return this.database.transaction(async (tx) => {
      const values = { ...offer, weekdays: [...offer.weekdays], ownerId: actor.unitId };
      return (await create(tx, Resource, { ...values, state: resourceLifecycle.initial })).id;
    });
  }
}
