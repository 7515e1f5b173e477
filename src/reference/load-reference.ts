import type { Tx } from '../platform/index.js';
import { storeYear } from './actions/load-calendar.js';
import { CATEGORY_SEED } from './data/category-seed.js';
import { calendarYears } from './data/calendars.js';
import type { Day } from '../shared/days.js';

/** Loads the calendars and categories that ship with the program, where they are missing; what was loaded since stays. */
export async function loadReference(tx: Tx): Promise<void> {
  const rows: { year: number }[] = await tx.query('SELECT year FROM calendar_year');
  for (const year of calendarYears) {
    if (rows.some((row) => row.year === year.year)) continue;
    await storeYear(tx, {
      year: year.year,
      holidays: year.holidays as readonly Day[],
      makeups: year.makeups as readonly Day[],
      source: `国务院办公厅关于${year.year}年部分节假日安排的通知`,
    });
  }
  for (const category of CATEGORY_SEED) {
    await tx.query(
      'INSERT INTO service_category (code, name, examples) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [...category],
    );
  }
}
