import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, type Tx, now } from '../../platform/index.js';
import { Relations } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import type { RedFlag } from './red-flag.entity.js';

/** Whether a supervisor stands to whom a flag is about as nobody who judges may. */
@Injectable()
export class DeciderTies {
  constructor(
    private readonly relations: Relations,
    private readonly units: Units,
  ) {}

  /** True for who has or had a post with the buyer or a supplier, has a relative there, or holds it. */
  async has(tx: Tx, { accountId }: Actor, { buyerId, organizationIds }: RedFlag): Promise<boolean> {
    const concerned = [...(buyerId ? [buyerId] : []), ...organizationIds];
    const memberships = await this.units.membershipsOf(accountId);
    if (memberships.some(({ unitId }) => concerned.includes(unitId))) return true;
    const ties = await this.relations.tiesOf(tx, [accountId], concerned, dayOf(now(tx)));
    return (ties.get(accountId) ?? []).length > 0;
  }
}
