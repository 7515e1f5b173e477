import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Role, type Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { ACCESS_MINUTES, REFRESH_HOURS } from '../domain/session-rules.js';
import { newToken, tokenHash } from '../domain/tokens.js';

/** Tokens as their owner gets them, once. */
export interface IssuedSession {
  readonly sessionId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
}

/** A signed-in account in one of its memberships. */
export interface SessionMembership {
  sessionId: string;
  accountId: string;
  name: string;
  membershipId: string;
  unitId: string;
  role: Role;
}

const EXPIRIES = `now() + interval '${ACCESS_MINUTES} minutes', now() + interval '${REFRESH_HOURS} hours'`;

/** Sessions live by the machine's time, whatever the business clock says. */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  /** Starts a session. */
  async start(tx: Tx, accountId: string): Promise<IssuedSession> {
    const sessionId = uuid();
    const tokens = newTokens();
    const [row]: { access_expires_at: Date }[] = await tx.query(
      `INSERT INTO session (id, account_id, access_hash, refresh_hash, started_at, access_expires_at, refresh_expires_at)
       VALUES ($1, $2, $3, $4, now(), ${EXPIRIES}) RETURNING access_expires_at`,
      [sessionId, accountId, tokenHash(tokens.accessToken), tokenHash(tokens.refreshToken)],
    );
    return { sessionId, ...tokens, expiresAt: expiry(row) };
  }

  /** Replaces both tokens of a live session; undefined when the refresh token is unknown, spent or too old. */
  async rotate(tx: Tx, refreshToken: string): Promise<IssuedSession | undefined> {
    const tokens = newTokens();
    const [rows] = await tx.query<[{ id: string; access_expires_at: Date }[]]>(
      `UPDATE session SET access_hash = $2, refresh_hash = $3,
              (access_expires_at, refresh_expires_at) = (SELECT ${EXPIRIES})
        WHERE refresh_hash = $1 AND revoked_at IS NULL AND refresh_expires_at > now()
        RETURNING id, access_expires_at`,
      [tokenHash(refreshToken), tokenHash(tokens.accessToken), tokenHash(tokens.refreshToken)],
    );
    const [row] = rows;
    if (!row) return undefined;
    await tx.query('INSERT INTO spent_refresh_token (refresh_hash, session_id) VALUES ($1, $2)', [
      tokenHash(refreshToken),
      row.id,
    ]);
    return { sessionId: row.id, ...tokens, expiresAt: expiry(row) };
  }

  /** Ends the session whose refresh token comes a second time: somebody else has it. True when there was one. */
  async revokeReused(tx: Tx, refreshToken: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[]]>(
      `UPDATE session SET revoked_at = now() FROM spent_refresh_token spent
        WHERE spent.refresh_hash = $1 AND session.id = spent.session_id AND revoked_at IS NULL RETURNING session.id`,
      [tokenHash(refreshToken)],
    );
    return rows.length > 0;
  }

  async revoke(tx: Tx, sessionId: string): Promise<void> {
    await tx.query('UPDATE session SET revoked_at = now() WHERE id = $1', [sessionId]);
  }

  /** The memberships, valid on `on`, of the account behind an access token; none when the token is no good. */
  membershipsOf(accessToken: string, on: Day): Promise<SessionMembership[]> {
    return this.database.reader.query(
      `SELECT s.id AS "sessionId", a.id AS "accountId", a.name, m.id AS "membershipId", m.unit_id AS "unitId", m.role
         FROM session s JOIN account a ON a.id = s.account_id
         LEFT JOIN membership m ON m.account_id = a.id AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
        WHERE s.access_hash = $1 AND s.revoked_at IS NULL AND s.access_expires_at > now()
        ORDER BY m.id`,
      [tokenHash(accessToken), on],
    );
  }
}

function newTokens(): { accessToken: string; refreshToken: string } {
  return { accessToken: newToken(), refreshToken: newToken() };
}

function expiry(row: { access_expires_at: Date } | undefined): Date {
  if (!row) throw new Error('a session was written without an expiry');
  return row.access_expires_at;
}
