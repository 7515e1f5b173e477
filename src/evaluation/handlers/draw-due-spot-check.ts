import { Injectable } from '@nestjs/common';
import { ContractSigned } from '../../contracting/index.js';
import { Handles, Outbox, SYSTEM, Settings, type Tx, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { DrawSpotCheck } from '../actions/draw-spot-check.js';
import { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import { nextDraw } from '../domain/spot-check.js';
import { SpotCheckDue } from '../events.js';

/** Once a year running projects are drawn by themselves; signed contracts see to it that the day comes. */
@Injectable()
export class DrawDueSpotCheck {
  constructor(
    private readonly drawing: DrawSpotCheck,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** The next day of drawing, once however many contracts are signed before it. */
  @Handles(ContractSigned, 'evaluation.wait-for-spot-check')
  async wait(tx: Tx): Promise<void> {
    const { spotCheckDay: monthDay, visitDueTime: time } = this.settings;
    const { year, at } = nextDraw(now(tx), { monthDay, time });
    await this.outbox.publish(tx, SpotCheckDue, { year }, { at, key: String(year) });
  }

  /** Draws when its day has come, and waits for the next one while any project of the register still runs. */
  @Handles(SpotCheckDue, 'evaluation.draw-spot-check')
  async draw(tx: Tx): Promise<void> {
    const today = dayOf(now(tx));
    await this.drawing.draw(tx, SYSTEM, today);
    const running = tx.createQueryBuilder(EvaluationPlan, 'plan').where('plan.serviceTo > :today', { today });
    if (await running.getExists()) await this.wait(tx);
  }
}
