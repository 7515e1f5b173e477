import { Injectable } from '@nestjs/common';
import { Outbox, Settings, type Tx, now } from '../../platform/index.js';
import { addDays, instantAt } from '../../shared/days.js';
import { lastDayOf } from '../domain/year-end.js';
import { FundYearEnds } from '../events.js';
import type { Fund } from './fund.entity.js';

/** The hour at which people are told. */
const TOLD_AT = '09:00';

/** Due rows that tell of the end of a fund's year: some days before it, and on the morning after it. */
@Injectable()
export class PlanYearEnd {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** Those of a new fund; a day that has passed already tells nobody. */
  async plan(tx: Tx, { id: fundId, fiscalYear }: Pick<Fund, 'id' | 'fiscalYear'>): Promise<void> {
    const last = lastDayOf(fiscalYear);
    const days = [addDays(last, -this.settings.fundYearEndNoticeDays), addDays(last, 1)];
    for (const [i, day] of days.entries()) {
      const at = instantAt(day, TOLD_AT);
      const key = `${fundId}:${i === 0 ? 'before' : 'after'}`;
      if (at > now(tx)) await this.outbox.publish(tx, FundYearEnds, { fundId }, { at, key });
    }
  }
}
