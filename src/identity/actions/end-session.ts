import { Injectable } from '@nestjs/common';
import { type Actor, Database, touch } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { Sessions } from '../data/sessions.js';

/** Ends one of the caller's sessions, on whatever device it is. */
@Injectable()
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  /** NotFound for somebody else's session and for one that is over. */
  async run(actor: Actor, sessionId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.sessions.revokeOwn(tx, actor.accountId, sessionId))) throw new NotFound('session');
      touch(tx, 'session', sessionId, 'end');
    });
  }
}
