import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { addDays, dayOf, instantAt } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { commit } from '../data/fund-ledger.js';
import { decommitHeld } from '../data/held-money.js';
import { Receivers } from '../data/receivers.js';
import { reserveFor } from '../data/reserve-by-plan.js';
import { Subsidy, SubsidyInstalment } from '../data/subsidy.entity.js';
import { Fund } from '../data/fund.entity.js';
import { refuse } from '../domain/refusals.js';
import { type SubsidyAction, subsidyLifecycle } from '../domain/subsidy.lifecycle.js';
import { SubsidyInstalmentDue } from '../events.js';

/** On the morning after the day of an instalment somebody is told when it was not paid. */
const LATE_TIME = '09:00';

/** The decision on a subsidy, and its end before the last instalment. */
@Injectable()
export class StepSubsidy {
  constructor(
    private readonly database: Database,
    private readonly receivers: Receivers,
    private readonly outbox: Outbox,
  ) {}

  /** Binds its money. RuleBroken (422): the receiver is barred meanwhile, the fund may not pay it or has too little. */
  approve(actor: Actor, id: string): Promise<void> {
    return this.step(actor, id, 'approve', async (tx, subsidy) => {
      const { unitId, receiverId, fundId, totalFen: amount, category, draftedBy } = subsidy;
      if (draftedBy === actor.accountId) throw new Forbidden([refuse.drafterApproves()]);
      const receiver = await this.receivers.facts(unitId, receiverId, dayOf(now(tx)));
      RuleBroken.unlessEmpty(receiver?.standing ?? []);
      const { fiscalYear } = await tx.findOneByOrFail(Fund, { id: fundId });
      const reference = { type: 'subsidy', id };
      const movement = { fundId, amount, reference, cause: reference, pointer: '/fundId' };
      await reserveFor(tx, { ...movement, use: { category, year: fiscalYear } });
      await commit(tx, movement);
      for (const { position, dueOn } of await tx.findBy(SubsidyInstalment, { subsidyId: id })) {
        const later = { at: instantAt(addDays(dueOn, 1), LATE_TIME), key: `${id}:${position}` };
        await this.outbox.publish(tx, SubsidyInstalmentDue, { subsidyId: id, position }, later);
      }
      subsidy.decidedBy = actor.accountId;
    });
  }

  /** Refuses a draft with a reason. */
  refuse(actor: Actor, id: string, reason: string): Promise<void> {
    return this.step(actor, id, 'refuse', (_, subsidy) => {
      if (subsidy.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterApproves()]);
      Object.assign(subsidy, { decidedBy: actor.accountId, reason });
    });
  }

  /** Ends it before its last instalment; what was not paid is free again. */
  cancel(actor: Actor, id: string, reason: string): Promise<void> {
    return this.step(actor, id, 'cancel', async (tx, subsidy) => {
      subsidy.reason = reason;
      if (subsidy.state === 'drafted') return;
      const unpaid = (await tx.findBy(SubsidyInstalment, { subsidyId: id })).filter(
        ({ paidOn }) => paidOn === null,
      );
      const amount = unpaid.reduce((sum, { amountFen }) => sum + amountFen, 0n);
      const reference = { type: 'subsidy', id };
      await decommitHeld(tx, { amount, reference, cause: reference });
      for (const { position } of unpaid)
        await this.outbox.cancel(tx, SubsidyInstalmentDue, `${id}:${position}`);
    });
  }

  private step(
    actor: Actor,
    id: string,
    action: SubsidyAction,
    change: (tx: Tx, subsidy: Subsidy) => void | Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const subsidy = await lock(tx, Subsidy, id);
      if (subsidy.unitId !== actor.unitId) throw new NotFound('subsidy');
      next(subsidyLifecycle, action, subsidy.state);
      await change(tx, subsidy);
      await save(tx, subsidy);
      await advance(tx, subsidy, subsidyLifecycle, action, actor);
    });
  }
}
