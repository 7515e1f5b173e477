import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, Outbox, advance, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { ownFileViolations } from '../data/own-files.js';
import { Sanction } from '../data/sanction.entity.js';
import { answerViolations } from '../domain/sanction-rules.js';
import { sanctionLifecycle } from '../domain/sanction.lifecycle.js';
import { SanctionStepped } from '../events.js';
import { demandStep } from '../sanction-policies.js';

/** The organization's side of a sanction: its defence (陈述申辩), its appeal. */
@Injectable()
export class AnswerSanction {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  /** Takes a defence; a later one takes the place of the first. 409 after its last day. */
  async defend(actor: Actor, id: string, text: string, fileIds: readonly string[]): Promise<void> {
    const strangers = await ownFileViolations(this.files, actor, fileIds);
    await this.answer(actor, id, 'defend', (sanction) => {
      RuleBroken.unlessEmpty(strangers);
      Object.assign(sanction, { defence: text, defenceFileIds: [...fileIds] });
      return { until: sanction.defendBy, text };
    });
  }

  /** Takes an appeal; the sanction counts meanwhile. 409 after its last day. */
  appeal(actor: Actor, id: string, text: string): Promise<void> {
    return this.answer(actor, id, 'appeal', (sanction) => {
      sanction.appeal = text;
      return { until: sanction.appealBy, text };
    });
  }

  private async answer(
    actor: Actor,
    id: string,
    action: 'defend' | 'appeal',
    change: (sanction: Sanction) => { until: Sanction['defendBy']; text: string },
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const sanction = await lock(tx, Sanction, id);
      demandStep(actor, sanction, action);
      next(sanctionLifecycle, action, sanction.state);
      const { until, text } = change(sanction);
      const today = dayOf(now(tx));
      RuleBroken.conflictUnlessEmpty(answerViolations(today, until ?? today, text));
      await save(tx, sanction);
      await advance(tx, sanction, sanctionLifecycle, action, actor);
      await this.outbox.publish(tx, SanctionStepped, { sanctionId: id, action });
    });
  }
}
