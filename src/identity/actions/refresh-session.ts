import { Injectable } from '@nestjs/common';
import { Database, EdgeProblem, touch } from '../../platform/index.js';
import { type IssuedSession, Sessions } from '../data/sessions.js';
import { refuse } from '../domain/refusals.js';

/** Trades a refresh token for fresh tokens. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  /** 401 for a bad token; one that was used before also ends the whole session, because somebody else has it. */
  async run(refreshToken: string): Promise<IssuedSession> {
    const session = await this.database.transaction(async (tx) => {
      const rotated = await this.sessions.rotate(tx, refreshToken);
      if (rotated) touch(tx, 'session', rotated.sessionId, 'refresh');
      else await this.sessions.revokeReused(tx, refreshToken);
      return rotated;
    });
    if (!session) throw new EdgeProblem('not-signed-in', [refuse.refreshTokenBad()]);
    return session;
  }
}
