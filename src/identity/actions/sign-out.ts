import { Injectable } from '@nestjs/common';
import { type Actor, Database, touch } from '../../platform/index.js';
import { Sessions } from '../data/sessions.js';

/** Ends the caller's session. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  async run(actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.sessions.revokeOwn(tx, actor.accountId, actor.sessionId);
      touch(tx, 'session', actor.sessionId, 'sign-out');
    });
  }
}
