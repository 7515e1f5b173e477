import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { NeedPriorities } from '../data/need-priorities.js';
import { Need } from '../data/need.entity.js';
import { needLifecycle } from '../domain/need.lifecycle.js';
import { demandLocal } from '../intake-policies.js';
import { demandOtherThanRecorder } from '../need-policies.js';

/** What the verifier words otherwise: from now on everybody reads it. */
export interface Wording {
  readonly title?: string;
  readonly description?: string;
  readonly urgency?: number;
}

/** Verifies a need, which makes it public. */
@Injectable()
export class VerifyNeed {
  constructor(
    private readonly database: Database,
    private readonly priorities: NeedPriorities,
  ) {}

  /** Forbidden (403) for whoever registered it; IllegalStep (409) when it was verified before. */
  async run(actor: Actor, needId: string, wording: Wording): Promise<void> {
    await this.database.transaction(async (tx) => {
      const need = await lock(tx, Need, needId);
      demandLocal(actor, need, 'need');
      demandOtherThanRecorder(actor, need);
      next(needLifecycle, 'verify', need.state);
      const { title = need.title, description = need.description, urgency = need.urgency } = wording;
      await save(tx, Object.assign(need, { title, description, urgency }));
      await advance(tx, need, needLifecycle, 'verify', actor);
      await this.priorities.rescore(tx, need.id);
    });
  }
}
