import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/index.js';
import { type CalendarYear, WorkingCalendar } from '../../shared/working-calendar.js';

/** A year as stored, with the notice it comes from. */
export interface StoredYear extends CalendarYear {
  readonly version: number;
  readonly source: string;
}

/** The loaded working-day calendars. A year that is not loaded is refused, never guessed. */
@Injectable()
export class WorkingCalendars {
  constructor(private readonly database: Database) {}

  /** All loaded years as one calendar, read now: a notice may have come a moment ago. */
  async current(): Promise<WorkingCalendar> {
    return new WorkingCalendar(await this.years());
  }

  /** Loaded years in order. */
  async years(): Promise<StoredYear[]> {
    return loadedYears(this.database.reader);
  }
}

/** All loaded years as one calendar, as a transaction sees them. */
export async function loadedCalendar(db: EntityManager): Promise<WorkingCalendar> {
  return new WorkingCalendar(await loadedYears(db));
}

function loadedYears(db: EntityManager): Promise<StoredYear[]> {
  return db.query(
    `SELECT year, version, holidays::text[] AS holidays, makeups::text[] AS makeups, source
       FROM calendar_year ORDER BY year`,
  );
}
