import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, Database, type Tx, advance, create, lock, now, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { NeedMerge } from '../data/need-merge.entity.js';
import { NeedPriorities } from '../data/need-priorities.js';
import { Need } from '../data/need.entity.js';
import { refuse } from '../domain/need-refusals.js';
import { mergeViolations } from '../domain/need-rules.js';
import { needLifecycle } from '../domain/need.lifecycle.js';
import { demandLocal } from '../intake-policies.js';

/** Merges needs that say the same, and takes that back. */
@Injectable()
export class MergeNeeds {
  constructor(
    private readonly database: Database,
    private readonly priorities: NeedPriorities,
  ) {}

  /** Both texts and both reporters stay. RuleBroken (422): another street's or an ended need; IllegalStep (409): merged before. */
  async merge(actor: Actor, needId: string, survivorId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { need, survivor } = await this.lockBoth(tx, needId, survivorId);
      demandLocal(actor, need, 'need');
      next(needLifecycle, 'merge', need.state);
      const absorbed = await tx.countBy(Need, { survivorId: needId });
      RuleBroken.unlessEmpty(mergeViolations(need, survivor, absorbed));
      await create(tx, NeedMerge, {
        ...{ needId, survivorId, mergedBy: actor.accountId },
        ...{ undoneAt: null, undoneBy: null, undoReason: null },
      });
      await save(tx, Object.assign(need, { survivorId }));
      await advance(tx, need, needLifecycle, 'merge', actor);
      await this.priorities.rescore(tx, survivorId);
    });
  }

  /** The need stands by itself again, to be verified anew. IllegalStep (409) unless it is merged. */
  async unmerge(actor: Actor, needId: string, undoReason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const need = await lock(tx, Need, needId);
      demandLocal(actor, need, 'need');
      next(needLifecycle, 'unmerge', need.state);
      const merge = await tx.findOneByOrFail(NeedMerge, { needId, undoneAt: IsNull() });
      const undone = { undoneAt: now(tx), undoneBy: actor.accountId, undoReason };
      await save(tx, Object.assign(merge, undone));
      await advance(tx, need, needLifecycle, 'unmerge', actor);
      await save(tx, Object.assign(need, { survivorId: null }));
      await this.priorities.rescore(tx, merge.survivorId);
    });
  }

  /** Always in one order, so that two merges of the same pair wait for each other. */
  private async lockBoth(tx: Tx, needId: string, survivorId: string) {
    const locked = new Map<string, Need>();
    for (const id of [...new Set([needId, survivorId])].sort())
      locked.set(
        id,
        await lock(tx, Need, id).catch((error: unknown) => this.unknown(error, id === survivorId)),
      );
    const [need, survivor] = [locked.get(needId), locked.get(survivorId)];
    if (!need || !survivor) throw new NotFound('need');
    return { need, survivor };
  }

  private unknown(error: unknown, named: boolean): never {
    if (error instanceof NotFound && named)
      throw new RuleBroken([refuse.survivorUnfit({ pointer: '/survivorId' })]);
    throw error;
  }
}
