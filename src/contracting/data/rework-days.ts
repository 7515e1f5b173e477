import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, addDays } from '../../shared/days.js';
import { rolledForward } from '../../shared/due-day.js';
import type { Violation } from '../../shared/violation.js';
import type { AcceptanceResult } from '../domain/acceptance-rules.js';
import { reworkDayViolations } from '../domain/rework.js';

/** By when what was sent back is handed in again. */
@Injectable()
export class ReworkDays {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
  ) {}

  /** The day asked for, or the usual one, on a working day; null unless it is sent back. */
  async of(
    result: AcceptanceResult,
    asked: Day | undefined,
    today: Day,
  ): Promise<{ reworkBy: Day | null; violations: Violation[] }> {
    const violations = reworkDayViolations(result, asked, today);
    if (result !== 'return') return { reworkBy: null, violations };
    const raw = asked ?? addDays(today, this.settings.acceptanceReworkDays);
    return { reworkBy: rolledForward(raw, await this.calendars.current()).day, violations };
  }
}
