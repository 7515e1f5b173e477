import { Injectable } from '@nestjs/common';
import { type Actor, Database, lock, save, systemClock, touch } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { ApiKey } from '../data/api-key.entity.js';

/** Revokes an API key of the caller's unit. */
@Injectable()
export class RevokeApiKey {
  constructor(private readonly database: Database) {}

  /** At once and for good. NotFound for another unit's key and for a revoked one. */
  async run(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const key = await lock(tx, ApiKey, id);
      if (key.unitId !== actor.unitId || key.revokedAt) throw new NotFound('api_key');
      key.revokedAt = systemClock.now();
      await save(tx, key);
      touch(tx, 'api_key', id, 'revoke');
    });
  }
}
