import { Injectable } from '@nestjs/common';
import { Outbox, Settings, type Tx, now } from '../../platform/index.js';
import { type Day, addDays, instantAt } from '../../shared/days.js';
import { lastDayOf } from '../domain/year-end.js';
import { FundStatementDue, FundYearEnds } from '../events.js';
import type { Fund } from './fund.entity.js';

/** The hour at which people are told. */
const TOLD_AT = '09:00';

/**
 * Due rows of a fund's year: some days before its end and on the morning after it its officer is told what is left, and
 * on the morning after the last day for its unit's statement who has to publish that; of all funds of a unit once.
 */
@Injectable()
export class PlanYearEnd {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** The last day for a unit's statement of a year. */
  statementBy(fiscalYear: number): Day {
    return addDays(lastDayOf(fiscalYear), this.settings.fundStatementDays);
  }

  /** Those of a new fund; a day that has passed already tells nobody. */
  async plan(tx: Tx, { id: fundId, unitId, fiscalYear, statementBy }: Fund): Promise<void> {
    const last = lastDayOf(fiscalYear);
    const days = [addDays(last, -this.settings.fundYearEndNoticeDays), addDays(last, 1)];
    for (const [i, day] of days.entries()) {
      const at = instantAt(day, TOLD_AT);
      const key = `${fundId}:${i === 0 ? 'before' : 'after'}`;
      if (at > now(tx)) await this.outbox.publish(tx, FundYearEnds, { fundId }, { at, key });
    }
    if (!statementBy) return;
    const at = instantAt(addDays(statementBy, 1), TOLD_AT);
    const due = { at, key: `${unitId}:${fiscalYear}` };
    if (at > now(tx)) await this.outbox.publish(tx, FundStatementDue, { unitId, fiscalYear }, due);
  }
}
