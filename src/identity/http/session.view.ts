import type { Role } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { IssuedSession } from '../data/sessions.js';

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
