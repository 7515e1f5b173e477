import { Injectable } from '@nestjs/common';
import { type Outbox, Settings, type Tx, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { lastDay, remind } from './clocks.js';

/** Until when a party answers an order. */
@Injectable()
export class AnswerClock {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
  ) {}

  /** Starts it today. Answers the last day. */
  async start(tx: Tx, outbox: Outbox, callOffId: string): Promise<Day> {
    const { frameworkAnswerWorkingDays } = this.settings;
    const last = await lastDay(this.calendars, dayOf(now(tx)), frameworkAnswerWorkingDays);
    await remind(tx, outbox, 'answer', callOffId, last);
    return last;
  }
}
