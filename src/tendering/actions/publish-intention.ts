import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
  touch,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { OwnItems } from '../data/own-items.js';
import { carriedTitle } from '../data/carried-title.js';
import { ProcurementIntention } from '../data/procurement-intention.entity.js';
import { refuseGroundwork } from '../domain/groundwork-refusals.js';
import { intentionLifecycle } from '../domain/intention.lifecycle.js';
import { type Reservation, monthViolations } from '../domain/intentions.js';
import { IntentionPublished, IntentionWithdrawn } from '../events.js';

constraintMeans('procurement_intention_revised_once', refuseGroundwork.revisedAlready);

/** What a street intends to buy. */
export interface IntentionFacts {
  readonly title: string;
  readonly itemIds: string[];
  readonly summary: string;
  readonly budgetFen: Fen;
  /** `YYYY-MM`. */
  readonly expectedMonth: string;
  readonly reservedFor: Reservation;
}

/** Drafts procurement intentions, publishes them, and ends them by a next edition or a withdrawal. */
@Injectable()
export class PublishIntention {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly items: OwnItems,
  ) {}

  /** The draft's id. RuleBroken (422) for items that the street's communities did not submit. */
  async draft(actor: Actor, facts: IntentionFacts): Promise<string> {
    await this.items.demand(actor.unitId, facts.itemIds);
    return this.database.transaction((tx) => begin(tx, actor, { ...facts, edition: 1, revises: null }));
  }

  /** A draft of the next edition, as the published one stands. RuleBroken (409) when there is one already. */
  revise(actor: Actor, id: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const before = await own(tx, actor, id);
      RuleBroken.conflictUnlessEmpty(before.state === 'published' ? [] : [refuseGroundwork.revisedAlready()]);
      const { title, itemIds, summary, budgetFen, expectedMonth, reservedFor, edition } = before;
      const facts = { title, itemIds, summary, budgetFen, expectedMonth, reservedFor };
      return begin(tx, actor, { ...facts, edition: edition + 1, revises: id });
    });
  }

  /** Changes a draft. RuleBroken: 409 once it is public. */
  async change(actor: Actor, id: string, facts: Partial<IntentionFacts>): Promise<void> {
    if (facts.itemIds) await this.items.demand(actor.unitId, facts.itemIds);
    await this.database.transaction(async (tx) => {
      const intention = await draftOf(tx, actor, id);
      await save(tx, Object.assign(intention, facts, { draftedBy: actor.accountId }));
    });
  }

  /** Discards a draft. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await draftOf(tx, actor, id);
      await tx.delete(ProcurementIntention, { id });
      touch(tx, 'procurement_intention', id, 'discard');
    });
  }

  /** Publishes it for everybody; the edition before is superseded. Forbidden to its drafter. */
  publish(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await editionBefore(tx, id);
      const intention = await own(tx, actor, id);
      if (intention.draftedBy === actor.accountId) throw new Forbidden([refuseGroundwork.drafterPublishes()]);
      const today = dayOf(now(tx));
      RuleBroken.unlessEmpty([
        ...monthViolations(intention.expectedMonth, today),
        ...(await carriedTitle(tx, intention.title, before ?? null)),
      ]);
      await save(tx, Object.assign(intention, { publishedOn: today }));
      await advance(tx, intention, intentionLifecycle, 'publish', actor);
      if (before) await advance(tx, before, intentionLifecycle, 'supersede', actor);
      await this.outbox.publish(tx, IntentionPublished, { intentionId: id });
    });
  }

  /** Takes a published one back, with a public reason. */
  withdraw(actor: Actor, id: string, withdrawalReason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const intention = await own(tx, actor, id);
      await save(tx, Object.assign(intention, { withdrawnOn: dayOf(now(tx)), withdrawalReason }));
      await advance(tx, intention, intentionLifecycle, 'withdraw', actor);
      await this.outbox.publish(tx, IntentionWithdrawn, { intentionId: id });
    });
  }
}

type Beginning = IntentionFacts & { readonly edition: number; readonly revises: string | null };

async function begin(tx: Tx, actor: Actor, facts: Beginning): Promise<string> {
  const open = { publishedOn: null, withdrawnOn: null, withdrawalReason: null };
  const by = { buyerId: actor.unitId, draftedBy: actor.accountId };
  const state = intentionLifecycle.initial;
  return (await create(tx, ProcurementIntention, { ...facts, ...open, ...by, state })).id;
}

/** The edition that a draft follows, locked before it: intentions are locked in the order of their ids. */
async function editionBefore(tx: Tx, id: string): Promise<ProcurementIntention | undefined> {
  const { revises } = (await tx.findOneBy(ProcurementIntention, { id })) ?? { revises: null };
  return revises === null ? undefined : lock(tx, ProcurementIntention, revises);
}

async function own(tx: Tx, { unitId }: Actor, id: string): Promise<ProcurementIntention> {
  const intention = await lock(tx, ProcurementIntention, id);
  if (intention.buyerId !== unitId) throw new NotFound('procurement_intention');
  return intention;
}

async function draftOf(tx: Tx, actor: Actor, id: string): Promise<ProcurementIntention> {
  const intention = await own(tx, actor, id);
  const isDraft = intention.state === 'drafted';
  RuleBroken.conflictUnlessEmpty(isDraft ? [] : [refuseGroundwork.intentionPublished()]);
  return intention;
}
