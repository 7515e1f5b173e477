import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock } from '../../platform/index.js';
import { ServiceRequest } from '../data/service-request.entity.js';
import { serviceRequestLifecycle } from '../domain/service-request.lifecycle.js';
import { demandHandler } from '../intake-policies.js';

/** The handler begins. */
@Injectable()
export class StartRequest {
  constructor(private readonly database: Database) {}

  /** Forbidden (403) when somebody else handles it; IllegalStep (409) unless it is assigned. */
  async run(actor: Actor, requestId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lock(tx, ServiceRequest, requestId);
      demandHandler(actor, row);
      await advance(tx, row, serviceRequestLifecycle, 'start', actor);
    });
  }
}
