import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, Database, type Role, advance, lock, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { ServiceRequest } from '../data/service-request.entity.js';
import { refuse } from '../domain/intake-refusals.js';
import { serviceRequestLifecycle } from '../domain/service-request.lifecycle.js';
import { demandLocal } from '../intake-policies.js';
import { oneByOne } from '../../shared/one-by-one.js';

const HANDLERS: readonly Role[] = [
  'grid-worker',
  'community-clerk',
  'community-lead',
  'street-officer',
  'street-lead',
];

/** Gives a request to somebody of the community or its street office. */
@Injectable()
export class AssignRequest {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** RuleBroken (422) when the account holds no such role there today; IllegalStep (409) when it is ended. */
  async run(actor: Actor, requestId: string, handlerId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lock(tx, ServiceRequest, requestId);
      demandLocal(actor, row, 'service_request');
      const units = [row.communityId, row.streetId];
      const holders = await oneByOne(units, (unit) => this.units.accountsIn(unit, HANDLERS));
      if (!holders.flat().some(({ accountId }) => accountId === handlerId))
        throw new RuleBroken([refuse.handlerUnknown({ pointer: '/handlerId' })]);
      await save(tx, Object.assign(row, { handlerId }));
      await advance(tx, row, serviceRequestLifecycle, 'assign', actor);
    });
  }
}
