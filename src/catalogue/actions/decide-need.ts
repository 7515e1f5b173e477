import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { ItemNeed } from '../data/item-need.entity.js';
import { Need } from '../data/need.entity.js';
import { TicketRequests } from '../data/ticket-requests.js';
import { refuse } from '../domain/need-refusals.js';
import { decisionViolations } from '../domain/need-rules.js';
import { needLifecycle } from '../domain/need.lifecycle.js';
import { demandLocal } from '../intake-policies.js';

/** What becomes of a need, and what its reporters are told. */
export type NeedDecision = { readonly answer: string | null } & (
  | { readonly action: 'adopt' }
  | { readonly action: 'not-adopt'; readonly reason: string }
  | { readonly action: 'pass-on'; readonly addresseeIds: readonly string[] }
);

/** Decides on a need: 立项, 转办 or 不采纳. */
@Injectable()
export class DecideNeed {
  constructor(
    private readonly database: Database,
    private readonly tickets: TicketRequests,
  ) {}

  /** RuleBroken (422): no answer though somebody reported it, no item behind an adoption, a unit that can't be called. */
  async run(actor: Actor, needId: string, decision: NeedDecision): Promise<void> {
    await this.database.transaction(async (tx) => {
      const need = await lock(tx, Need, needId);
      demandLocal(actor, need, 'need');
      next(needLifecycle, decision.action, need.state);
      const { answer, action } = decision;
      const hasReporter = await this.isAwaited(tx, need);
      const linked = action !== 'adopt' || (await tx.existsBy(ItemNeed, { needId }));
      RuleBroken.unlessEmpty([
        ...decisionViolations({ hasReporter, answer }),
        ...(linked ? [] : [refuse.adoptedWithoutItem()]),
      ]);
      const reason = action === 'not-adopt' ? decision.reason : null;
      await save(tx, Object.assign(need, { answer, reason, decidedAt: now(tx) }));
      await advance(tx, need, needLifecycle, action, actor);
      if (action === 'pass-on') await this.call(tx, actor, need, decision.addresseeIds);
    });
  }

  /** Reporters of merged needs wait for the same answer. */
  private async isAwaited(tx: Tx, need: Need): Promise<boolean> {
    return need.hasReporter || tx.existsBy(Need, { survivorId: need.id, hasReporter: true });
  }

  private async call(tx: Tx, actor: Actor, need: Need, addresseeIds: readonly string[]): Promise<void> {
    const { id: sourceId, title, description: text, communityId } = need;
    await this.tickets.open(tx, actor, {
      source: 'need',
      sourceId,
      title,
      text,
      communityId,
      addresseeIds,
    });
  }
}
