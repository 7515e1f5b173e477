import { Injectable } from '@nestjs/common';
import { Database, Outbox, type Tx, refuseStale, touch } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { calendarViolations } from '../domain/calendar-rules.js';
import { CalendarLoaded } from '../events.js';

/** A year's notice. */
export interface YearNotice {
  readonly year: number;
  readonly holidays: readonly Day[];
  readonly makeups: readonly Day[];
  readonly source: string;
}

/** Loads or corrects a year's calendar from the State Council's notice; every provisional date in it is planned anew. */
@Injectable()
export class LoadCalendar {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken lists every day that is wrong. */
  async run(notice: YearNotice): Promise<void> {
    RuleBroken.unlessEmpty(calendarViolations(notice.year, notice.holidays, notice.makeups));
    await this.database.transaction(async (tx) => {
      await refuseStaleYear(tx, notice.year);
      await storeYear(tx, notice);
      await this.outbox.publish(tx, CalendarLoaded, { year: notice.year });
    });
  }
}

async function refuseStaleYear(tx: Tx, year: number): Promise<void> {
  const sql = 'SELECT version FROM calendar_year WHERE year = $1 FOR UPDATE';
  const [row] = await tx.query<{ version: number }[]>(sql, [year]);
  if (row) refuseStale(String(year), row.version);
}

/** Writes a year's row. */
export async function storeYear(tx: Tx, { year, holidays, makeups, source }: YearNotice): Promise<void> {
  await tx.query(
    `INSERT INTO calendar_year (year, version, holidays, makeups, source) VALUES ($1, 1, $2, $3, $4)
     ON CONFLICT (year) DO UPDATE SET holidays = EXCLUDED.holidays, makeups = EXCLUDED.makeups,
       source = EXCLUDED.source, version = calendar_year.version + 1`,
    [year, holidays, makeups, source],
  );
  touch(tx, 'calendar_year', String(year), 'load');
}
