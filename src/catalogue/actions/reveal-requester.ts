import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Contact,
  Database,
  KeyRing,
  Reveals,
  lock,
  contactOf,
} from '../../platform/index.js';
import { ServiceRequest } from '../data/service-request.entity.js';
import { demandHandler } from '../intake-policies.js';

/** Shows who asked, to somebody who has to call back and says why. */
@Injectable()
export class RevealRequester {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly reveals: Reveals,
  ) {}

  /** NotFound (404) for another unit's request, Forbidden (403) when somebody else handles it; what `Reveals.note` refuses. */
  run(actor: Actor, id: string, reason: string): Promise<Contact> {
    return this.database.transaction(async (tx) => {
      const row = await lock(tx, ServiceRequest, id);
      demandHandler(actor, row);
      await this.reveals.note(tx, actor, { type: 'service_request', id }, reason);
      return contactOf(this.keys, row);
    });
  }
}
