import { Injectable } from '@nestjs/common';
import { ContractSigned } from '../../contracting/index.js';
import { Handles, Outbox, SYSTEM, Settings, type Tx, now } from '../../platform/index.js';
import { dayOf, instantAt, yearOf } from '../../shared/days.js';
import { DrawSpotCheck } from '../actions/draw-spot-check.js';
import { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import { drawDay } from '../data/spot-checks.js';
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
    const { spotCheckDay, visitDueTime } = this.settings;
    const year = yearOf(dayOf(now(tx)));
    const thisYear = instantAt(drawDay(year, spotCheckDay), visitDueTime);
    const next = thisYear > now(tx) ? year : year + 1;
    const at = instantAt(drawDay(next, spotCheckDay), visitDueTime);
    await this.outbox.publish(tx, SpotCheckDue, { year: next }, { at, key: String(next) });
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
