import { Injectable } from '@nestjs/common';
import { takeForTender } from '../../catalogue/index.js';
import {
  type Actor,
  Database,
  KeyRing,
  Outbox,
  Settings,
  type Tx,
  advance,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf, instantAt } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import type { Fen } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { splittingThreshold, unexplainedSplitting } from '../data/splitting.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { type MethodRules, withPeriod } from '../domain/method-rules.js';
import { methodTable } from '../domain/method-table.js';
import { publicationViolations } from '../domain/publication.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { TenderDeadlineReached, TenderPublished } from '../events.js';
import { isBuyer } from '../policies.js';

/** Publishes a tender: freezes its rules, fixes the deadline's instant, makes the key under which bids are sealed. */
@Injectable()
export class PublishTender {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
    private readonly settings: Settings,
  ) {}

  /** RuleBroken (422) lists everything that stands against it, with the rules. */
  async run(actor: Actor, id: string): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      const today = dayOf(now(tx));
      next(tenderLifecycle, 'publish', tender.state);
      const item = await takeForTender(tx, tender.itemId, tender.buyerId);
      RuleBroken.unlessEmpty([
        ...(tender.draftedBy === actor.accountId ? [refuseAct.drafterPublishes()] : []),
        ...(await this.obstacles(tender, today, item.ceilingFen ?? 0n)),
        ...(await unexplainedSplitting(tx, tender, today, splittingThreshold(this.settings))),
      ]);
      this.freeze(tender, today);
      // In this order: the table lets nothing be published whose rules, deadline and key are not fixed.
      await save(tx, tender);
      await advance(tx, tender, tenderLifecycle, 'publish', actor);
      await this.announce(tx, tender);
      return tender;
    });
  }

  /** What would stand against publication on a day. */
  async obstacles(tender: Tender, on: Day, reserved: Fen): Promise<Violation[]> {
    const rules = this.rulesOf(tender);
    if (!rules) return [refuseAct.methodNotOffered({ pointer: '/method' })];
    const facts = {
      issuedOn: on,
      deadlineOn: tender.deadlineOn,
      criteria: tender.criteria,
      budget: tender.budgetFen,
      ceiling: tender.ceilingFen,
      reserved,
      percents: tender.instalments.map((instalment) => instalment.percent),
      serviceFrom: tender.serviceFrom,
      serviceTo: tender.serviceTo,
    };
    return publicationViolations(rules, facts, await this.calendars.current());
  }

  /** The method's rules with this installation's settings; undefined for a method that is not offered. */
  rulesOf(tender: Tender): MethodRules | undefined {
    if (tender.rules) return tender.rules;
    if (tender.method !== 'competitive-consultation') return undefined;
    return withPeriod(methodTable[tender.method], 'challenge-end', this.settings.challengeWorkingDays);
  }

  private freeze(tender: Tender, today: Day): void {
    tender.rules = this.rulesOf(tender) ?? null;
    tender.issuedOn = today;
    tender.deadlineAt = instantAt(tender.deadlineOn, this.settings.tenderClosingTime);
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
