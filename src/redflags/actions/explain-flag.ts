import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, Outbox, advance, create, lock } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { RedFlag, RedFlagWord } from '../data/red-flag.entity.js';
import { redFlagLifecycle } from '../domain/red-flag.lifecycle.js';
import { refuseFlag } from '../domain/refusals.js';
import { RedFlagStepped } from '../events.js';

/** The buyer says how the figures of a flag came about. */
@Injectable()
export class ExplainFlag {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  /** Once for each finding, also after its last day while nobody has decided. 404 for another buyer's; 422 for files of others. */
  run(actor: Actor, id: string, words: string, fileIds: readonly string[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      const flag = await lock(tx, RedFlag, id);
      if (flag.buyerId !== actor.unitId) throw new NotFound('red_flag');
      next(redFlagLifecycle, 'explain', flag.state);
      const foreign = await this.files.foreign(actor, fileIds);
      RuleBroken.unlessEmpty(foreign.map((n) => refuseFlag.fileUnknown({ pointer: `/fileIds/${n}` })));
      const { accountId, unitId } = actor;
      const said = { words, fileIds: [...fileIds], accountId, unitId };
      await create(tx, RedFlagWord, { flagId: id, number: flag.finding, kind: 'explain', ...said });
      await advance(tx, flag, redFlagLifecycle, 'explain', actor);
      await this.outbox.publish(tx, RedFlagStepped, { flagId: id, action: 'explain' });
    });
  }
}
