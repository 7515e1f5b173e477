import type { Permission } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ApiKey } from '../data/api-key.entity.js';

/** An API key of the caller's unit, without the key itself. */
export class ApiKeyView {
  id: string;
  version: number;
  /** @example 项目管理系统 */
  name: string;
  /** Who made it. */
  accountId: string;
  permissions: Permission[];
  /** Last day, inclusive. @example 2026-03-31 */
  expiresOn: string;
  /** To the minute, RFC 3339; null when it was never used. */
  lastUsedAt: string | null;

  static of(row: ApiKey): ApiKeyView {
    const { id, version, name, accountId, permissions, expiresOn } = row;
    const lastUsedAt = row.lastUsedAt && formatInstant(row.lastUsedAt);
    return { id, version, name, accountId, permissions: [...permissions], expiresOn, lastUsedAt };
  }
}

/** A new API key. */
export class NewApiKeyView extends ApiKeyView {
  /** For `Authorization: Bearer`; shown this once. @example sk_… */
  key: string;

  static ofNew(row: ApiKey, key: string): NewApiKeyView {
    return Object.assign(ApiKeyView.of(row), { key });
  }
}

/** API keys, newest first. */
export class ApiKeyListView {
  items: ApiKeyView[];
  next: string | null;
}
