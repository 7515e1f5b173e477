import type { Role } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { IssuedSession, LiveSession } from '../data/sessions.js';

/** Tokens of a session; they are shown this once. */
export class SessionView {
  /** For `Authorization: Bearer`. */
  accessToken: string;
  /** End of the access token, RFC 3339 (system time). */
  expiresAt: string;
  /** Good once, at `/sessions/refresh`. */
  refreshToken: string;

  static of(session: IssuedSession): SessionView {
    return {
      accessToken: session.accessToken,
      expiresAt: formatInstant(session.expiresAt),
      refreshToken: session.refreshToken,
    };
  }
}

/** One role in one unit. */
export class MembershipView {
  /** For the `X-Membership` header, where one account has several. */
  id: string;
  unitId: string;
  /** @example 新华街道办事处 */
  unitName: string;
  /** @example street-officer */
  role: Role;
}

/** The caller. */
export class MeView {
  accountId: string;
  /** @example 王丽 */
  name: string;
  memberships: MembershipView[];
}

/** A live session of the caller. */
export class LiveSessionView {
  id: string;
  /** RFC 3339 (system time). */
  startedAt: string;
  /** To the minute. */
  lastUsedAt: string;
  /** It ends then at the latest. */
  endsAt: string;
  /** From where it was started. @example 203.0.113.7 */
  address: string | null;
  /** True for the session of this very request. */
  current: boolean;

  static of(row: LiveSession, currentId: string): LiveSessionView {
    return {
      id: row.id,
      startedAt: formatInstant(row.started_at),
      lastUsedAt: formatInstant(row.last_used_at),
      endsAt: formatInstant(row.refresh_expires_at),
      address: row.address,
      current: row.id === currentId,
    };
  }
}

/** The caller's live sessions, newest first. */
export class LiveSessionListView {
  items: LiveSessionView[];
  next: string | null;
}
