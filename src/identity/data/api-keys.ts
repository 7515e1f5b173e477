import { Injectable } from '@nestjs/common';
import { Database, keysetPage, systemClock } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { tokenHash } from '../domain/tokens.js';
import { ApiKey } from './api-key.entity.js';
import type { SessionMembership } from './sessions.js';

/** What every API key begins with, so that people and scanners know one when they see it. */
export const KEY_PREFIX = 'sk_';

/** Reads of API keys. */
@Injectable()
export class ApiKeys {
  constructor(private readonly database: Database) {}

  /** A unit's keys that are not revoked, newest first. */
  page(unitId: string, request: PageRequest): Promise<Page<ApiKey>> {
    const query = this.database.reader
      .createQueryBuilder(ApiKey, 'key')
      .where('key.unit_id = :unitId AND key.revoked_at IS NULL', { unitId });
    return keysetPage(query, request);
  }

  /** One key of a unit; NotFound for another unit's and for a revoked one. */
  async one(unitId: string, id: string): Promise<ApiKey> {
    const found = await this.database.reader
      .createQueryBuilder(ApiKey, 'key')
      .where('key.id = :id AND key.unit_id = :unitId AND key.revoked_at IS NULL', { id, unitId })
      .getOne();
    if (!found) throw new NotFound('api_key');
    return found;
  }

  /** The membership behind a live key, as the guard wants it; none when the key or the membership is over. */
  membershipsOf(key: string, on: Day): Promise<SessionMembership[]> {
    return this.database.reader.query(
      `SELECT k.id AS "sessionId", k.id AS "apiKeyId", k.permissions AS only, a.id AS "accountId", a.name,
              m.id AS "membershipId", m.unit_id AS "unitId", m.role, false AS "mustChangePassword",
              true AS "secondFactor", coalesce(k.last_used_at < now() - interval '1 minute', true) AS "useUnnoted"
         FROM api_key k JOIN account a ON a.id = k.account_id
         JOIN membership m ON m.account_id = k.account_id AND m.unit_id = k.unit_id AND m.role = k.role AND m.state = 'active'
                          AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
        WHERE k.key_hash = $1 AND k.revoked_at IS NULL AND k.expires_on >= $3`,
      [tokenHash(key), on, dayOf(systemClock.now())],
    );
  }

  /** Notes that a key was used; of several requests at once one writes. */
  async noteUse(id: string): Promise<void> {
    await this.database.dataSource.query(
      `UPDATE api_key SET last_used_at = now()
        WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
      [id],
    );
  }
}
