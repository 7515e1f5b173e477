import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, advance, create, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { DeciderTies } from '../data/decider-ties.js';
import { RedFlag, RedFlagWord } from '../data/red-flag.entity.js';
import { RedFlags } from '../data/red-flags.js';
import { decisionViolations } from '../domain/decision-rules.js';
import { redFlagLifecycle } from '../domain/red-flag.lifecycle.js';
import { RedFlagStepped } from '../events.js';

/** A supervisor confirms a flag, or lets it go. Whatever is to follow somebody does elsewhere, in his own name. */
@Injectable()
export class DecideFlag {
  constructor(
    private readonly database: Database,
    private readonly flags: RedFlags,
    private readonly ties: DeciderTies,
    private readonly outbox: Outbox,
  ) {}

  /** With its reasons. 404 for what is not the caller's to see; 409 before the buyer was heard, and for who is tied to it. */
  run(actor: Actor, id: string, kind: 'confirm' | 'dismiss', words: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.flags.find(actor, id);
      const flag = await lock(tx, RedFlag, id);
      next(redFlagLifecycle, kind, flag.state);
      const { state, explainBy, provisional, finding: number } = flag;
      const isTied = await this.ties.has(tx, actor, flag);
      const today = dayOf(now(tx));
      RuleBroken.conflictUnlessEmpty(decisionViolations({ state, explainBy, provisional, today, isTied }));
      const { accountId, unitId } = actor;
      await create(tx, RedFlagWord, { flagId: id, number, kind, words, fileIds: [], accountId, unitId });
      await advance(tx, flag, redFlagLifecycle, kind, actor);
      await this.outbox.publish(tx, RedFlagStepped, { flagId: id, action: kind });
    });
  }
}
