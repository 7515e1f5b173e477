import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden } from '../../shared/refused.js';
import { Appeal } from '../data/appeal.entity.js';
import { closeAppeal } from '../data/close-appeal.js';
import { Consequence } from '../data/consequence.entity.js';
import { Evaluation } from '../data/evaluation.entity.js';
import { Independence } from '../data/independence.js';
import { RectificationOrders } from '../data/rectification-orders.js';
import { Rectification } from '../data/rectification.entity.js';
import { tellFavour } from '../data/tell-favour.js';
import { type AppealAction, appealLifecycle } from '../domain/appeal.lifecycle.js';
import { refuseJudging } from '../domain/judging-refusals.js';
import { consequenceLifecycle, rectificationLifecycle } from '../domain/result.lifecycles.js';
import { ConsequenceStepped, RectificationDue, RectificationStepped } from '../result-events.js';

/** Other people decide about a consequence: it stays, or is lifted with all that hangs on it. */
@Injectable()
export class DecideConsequenceAppeal {
  constructor(
    private readonly database: Database,
    private readonly independence: Independence,
    private readonly orders: RectificationOrders,
    private readonly outbox: Outbox,
  ) {}

  /** 403, with every reason, for who took part in the result, is of the body or a party, or related; 409 when it is decided. */
  run(
    actor: Actor,
    { id, consequenceId }: Appeal,
    action: AppealAction,
    reasons: string | null,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const consequence = await lock(tx, Consequence, consequenceId ?? id);
      const appeal = await lock(tx, Appeal, id);
      if (action === 'withdraw') demandLodger(actor, appeal);
      else {
        const evaluation = await tx.findOneByOrFail(Evaluation, { id: consequence.evaluationId });
        await this.independence.demandForReview(tx, actor, evaluation);
      }
      next(appealLifecycle, action, appeal.state);
      await closeAppeal(tx, this.outbox, appeal, { actor, action, reasons });
      if (action === 'uphold') await this.lift(tx, consequence, actor);
      const order = await tx.findOneBy(Rectification, { consequenceId: consequence.id });
      if (order) await this.settle(tx, order.id, actor, action);
    });
  }

  private async lift(tx: Tx, consequence: Consequence, actor: Actor): Promise<void> {
    const { id: consequenceId, kind } = consequence;
    await save(tx, Object.assign(consequence, { liftedOn: dayOf(now(tx)), provisional: false }));
    await advance(tx, consequence, consequenceLifecycle, 'lift', actor);
    await this.outbox.publish(tx, ConsequenceStepped, { consequenceId, kind, action: 'lift' });
    await tellFavour(tx, this.outbox, consequence);
  }

  /** An order that is lifted is over; one that stays goes on, and lapses where its last day went by meanwhile. */
  private async settle(tx: Tx, rectificationId: string, actor: Actor, action: AppealAction): Promise<void> {
    const row = await lock(tx, Rectification, rectificationId);
    if (action !== 'uphold') {
      if (row.state !== 'reported') await this.orders.watch(tx, row.id, row.dueOn);
      return;
    }
    await advance(tx, row, rectificationLifecycle, 'cancel', actor);
    await this.outbox.cancel(tx, RectificationDue, row.id);
    const fact = { rectificationId, contractId: row.contractId, action: 'cancel' } as const;
    await this.outbox.publish(tx, RectificationStepped, fact);
  }
}

function demandLodger(actor: Actor, appeal: Appeal): void {
  if (appeal.organizationId !== actor.unitId) throw new Forbidden([refuseJudging.appealLodgerWithdraws()]);
}
