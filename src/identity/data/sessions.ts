import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  Database,
  type Permission,
  type Role,
  Settings,
  type Tx,
  currentContext,
} from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';
import { ACCESS_MINUTES } from '../domain/session-rules.js';
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
  /** The last use was noted more than a minute ago. */
  useUnnoted: boolean;
  /** Nothing else is open to him before he has changed his password. */
  mustChangePassword: boolean;
  /** He has a confirmed second factor. */
  secondFactor: boolean;
  /** The API key in use, and what it is made for. */
  apiKeyId?: string;
  only?: Permission[];
}

/** A live session, as its owner sees it. */
export interface LiveSession {
  id: string;
  started_at: Date;
  last_used_at: Date;
  refresh_expires_at: Date;
  address: string | null;
}

const ACCESS = `interval '${ACCESS_MINUTES} minutes'`;
/** `$2` is the idle limit in minutes. */
const ALIVE = `s.revoked_at IS NULL AND s.refresh_expires_at > now()
          AND s.last_used_at > now() - make_interval(mins => $2)`;

/** Sessions live by the machine's time, whatever the business clock says. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Starts a session; its absolute end is fixed now. */
  async start(tx: Tx, accountId: string): Promise<IssuedSession> {
    const sessionId = uuid();
    const tokens = newTokens();
    const [row]: { access_expires_at: Date }[] = await tx.query(
      `INSERT INTO session (id, account_id, access_hash, refresh_hash, started_at, last_used_at, address,
                            access_expires_at, refresh_expires_at)
       VALUES ($1, $2, $3, $4, now(), now(), $5, least(now() + ${ACCESS}, now() + make_interval(hours => $6)),
               now() + make_interval(hours => $6)) RETURNING access_expires_at`,
      [
        sessionId,
        accountId,
        tokenHash(tokens.accessToken),
        tokenHash(tokens.refreshToken),
        currentContext()?.address ?? null,
        this.settings.sessionMaxHours,
      ],
    );
    return { sessionId, ...tokens, expiresAt: expiry(row) };
  }

  /** Replaces both tokens of a live session; undefined when the refresh token is unknown or spent, or the session over. */
  async rotate(tx: Tx, refreshToken: string): Promise<IssuedSession | undefined> {
    const tokens = newTokens();
    const [rows] = await tx.query<[{ id: string; access_expires_at: Date }[]]>(
      `UPDATE session s SET access_hash = $3, refresh_hash = $4, last_used_at = now(),
              access_expires_at = least(now() + ${ACCESS}, refresh_expires_at)
        WHERE refresh_hash = $1 AND ${ALIVE} RETURNING id, access_expires_at`,
      [
        tokenHash(refreshToken),
        this.settings.sessionIdleMinutes,
        tokenHash(tokens.accessToken),
        tokenHash(tokens.refreshToken),
      ],
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

  /** Ends a session of an account; false when it has no such live one. */
  async revokeOwn(tx: Tx, accountId: string, sessionId: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[]]>(
      `UPDATE session s SET revoked_at = now() WHERE s.id = $1 AND s.account_id = $3 AND ${ALIVE} RETURNING s.id`,
      [sessionId, this.settings.sessionIdleMinutes, accountId],
    );
    return rows.length > 0;
  }

  /** Ends every session of the caller but the one he is using. */
  async revokeOthers(tx: Tx, { accountId, sessionId }: Actor): Promise<void> {
    await tx.query(
      'UPDATE session SET revoked_at = now() WHERE account_id = $1 AND id <> $2 AND revoked_at IS NULL',
      [accountId, sessionId],
    );
  }

  /** An account's live sessions, newest first. */
  async pageOf(accountId: string, request: PageRequest): Promise<Page<LiveSession>> {
    const rows: LiveSession[] = await this.database.reader.query(
      `SELECT s.id, s.started_at, s.last_used_at, s.refresh_expires_at, s.address FROM session s
        WHERE s.account_id = $1 AND ${ALIVE} AND ($3::uuid IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $4`,
      [accountId, this.settings.sessionIdleMinutes, request.after ?? null, request.limit + 1],
    );
    return pageOf(rows, request);
  }

  /** The memberships, valid on `on`, of the account behind an access token; none when the token is no good. */
  membershipsOf(accessToken: string, on: Day): Promise<SessionMembership[]> {
    return this.database.reader.query(
      `SELECT s.id AS "sessionId", a.id AS "accountId", a.name, m.id AS "membershipId", m.unit_id AS "unitId", m.role,
              s.last_used_at < now() - interval '1 minute' AS "useUnnoted",
              a.must_change_password OR $4 > 0 AND a.password_changed_at < now() - make_interval(days => $4)
                AS "mustChangePassword",
              EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
                AS "secondFactor"
         FROM session s JOIN account a ON a.id = s.account_id
         LEFT JOIN membership m ON m.account_id = a.id AND m.state = 'active' AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3)
        WHERE s.access_hash = $1 AND s.access_expires_at > now() AND ${ALIVE}
        ORDER BY m.id`,
      [tokenHash(accessToken), this.settings.sessionIdleMinutes, on, this.settings.passwordMaxAgeDays],
    );
  }

  /** Notes that a session was used; of several requests at once one writes. */
  async noteUse(sessionId: string): Promise<void> {
    await this.database.dataSource.query(
      `UPDATE session SET last_used_at = now() WHERE id = $1 AND last_used_at < now() - interval '1 minute'`,
      [sessionId],
    );
  }

  /** Forgets sessions that have been over for a week; until then a stolen refresh token is still told from a made-up one. */
  async forgetOld(): Promise<void> {
    await this.database.dataSource.query(
      `DELETE FROM session
        WHERE least(coalesce(revoked_at, 'infinity'), refresh_expires_at, last_used_at + make_interval(mins => $1))
              < now() - interval '7 days'`,
      [this.settings.sessionIdleMinutes],
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
