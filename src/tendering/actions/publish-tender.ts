import { Injectable } from '@nestjs/common';
import { takeForTender } from '../../catalogue/index.js';
import {
  type Actor,
  Database,
  KeyRing,
  Outbox,
  type Tx,
  advance,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { freezeGroundwork, holdIntentions } from '../data/groundwork.js';
import { holdSplitting } from '../data/splitting.js';
import { TenderObstacles } from '../data/tender-obstacles.js';
import { TenderRules } from '../data/tender-rules.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { RulesInForce } from '../domain/rule-sets.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { TenderDeadlineReached, TenderPublished } from '../events.js';
import { isBuyer } from '../policies.js';

/** Publishes a tender: freezes its rules, fixes the deadline's instant, makes the key under which bids are sealed. */
@Injectable()
export class PublishTender {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
    private readonly rules: TenderRules,
    private readonly obstacles: TenderObstacles,
  ) {}

  /** RuleBroken (422) lists everything that stands against it, with the rules. */
  async run(actor: Actor, id: string): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      const today = dayOf(now(tx));
      next(tenderLifecycle, 'publish', tender.state);
      const item = await takeForTender(tx, tender.itemId, tender.buyerId);
      await holdSplitting(tx, tender);
      await holdIntentions(tx, tender);
      RuleBroken.unlessEmpty([
        ...(tender.draftedBy === actor.accountId ? [refuseAct.drafterPublishes()] : []),
        ...(await this.obstacles.of(tender, today, item.ceilingFen ?? 0n, tx)),
      ]);
      this.freeze(tender, today, await this.rules.of(tender, today, tx));
      // In this order: the table lets nothing be published whose rules, deadline and key are not fixed.
      await save(tx, tender);
      await advance(tx, tender, tenderLifecycle, 'publish', actor);
      await freezeGroundwork(tx, tender);
      await this.announce(tx, tender);
      return tender;
    });
  }

  private freeze(tender: Tender, today: Day, found: RulesInForce | undefined): void {
    Object.assign(tender, { rules: found?.rules ?? null, ruleSetId: found?.ruleSetId ?? null });
    tender.issuedOn = today;
    tender.deadlineAt = this.rules.closing(tender.deadlineOn);
    tender.wrappedKey = this.keys.newWrappedKey(tender.id);
  }

  private async announce(tx: Tx, tender: Tender): Promise<void> {
    const tenderId = tender.id;
    if (!tender.deadlineAt) throw new Error('a published tender has a deadline');
    await this.outbox.publish(tx, TenderPublished, { tenderId });
    await this.outbox.publish(
      tx,
      TenderDeadlineReached,
      { tenderId },
      { at: tender.deadlineAt, key: tenderId },
    );
  }
}
