import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Permission,
  constraintMeans,
  create,
  systemClock,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { ApiKey } from '../data/api-key.entity.js';
import { KEY_PREFIX } from '../data/api-keys.js';
import { keyViolations } from '../domain/api-key-rules.js';
import { refuse } from '../domain/refusals.js';
import { newToken, tokenHash } from '../domain/tokens.js';
import { permissionsForKeys } from '../policies.js';

constraintMeans('api_key_one_name', () => refuse.keyNameTaken({ pointer: '/name' }));

/** A key to make. */
export interface KeyRequest {
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** Last day, inclusive. */
  readonly expiresOn: Day;
}

/** Makes an API key for the caller's unit. */
@Injectable()
export class MakeApiKey {
  constructor(private readonly database: Database) {}

  /** The row, and the key itself, which is shown once. RuleBroken with every reason; a name in use (409). */
  run(actor: Actor, { name, permissions, expiresOn }: KeyRequest): Promise<{ row: ApiKey; key: string }> {
    const today = dayOf(systemClock.now());
    const grantable = permissionsForKeys(actor.role);
    RuleBroken.unlessEmpty(keyViolations({ permissions, grantable, expiresOn, today }));
    const key = KEY_PREFIX + newToken();
    return this.database.transaction(async (tx) => {
      const row = await create(tx, ApiKey, {
        accountId: actor.accountId,
        unitId: actor.unitId,
        role: actor.role,
        name,
        keyHash: tokenHash(key),
        permissions: [...permissions],
        expiresOn,
        revokedAt: null,
        lastUsedAt: null,
      });
      return { row, key };
    });
  }
}
