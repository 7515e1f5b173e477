import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { exact } from '../../shared/exact.js';
import { calendarYears } from '../../reference/data/calendars.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import type { MethodCode } from './method-rules.js';
import { isMethodCode, methodTable } from './method-table.js';
import { timetable } from './timetable.js';

const all = Object.values(methodTable);

describe('the table of methods', () => {
  it('is plain data: what JSON brings back is the same table', () => {
    expect(all).toHaveLength(14);
    expect(JSON.parse(JSON.stringify(methodTable))).toEqual(methodTable);
  });

  it('keeps each row under its own code, in kebab-case, with both labels and its texts', () => {
    for (const [code, rules] of Object.entries(methodTable)) {
      expect(rules.code).toBe(code);
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rules.label.zh).toMatch(/\p{Script=Han}/u);
      expect(rules.label.en).toMatch(/^[A-Z]/);
      expect([rules.basis, rules.ranking.rule, ...Object.values(rules.suppliers.shortfall)]).not.toContain(
        '',
      );
    }
  });

  it.each<[MethodCode, number, number | null, string | null, string | null]>([
    // method, suppliers, panel, price weight from, to
    ['open-tender', 3, 5, '10', null],
    ['invited-tender', 3, 5, '10', null],
    ['negotiation', 3, 3, null, null],
    ['competitive-consultation', 3, 3, '10', '30'],
    ['inquiry', 3, 3, null, null],
    ['single-source', 1, null, null, null],
    ['framework-closed', 2, 5, '10', null],
    ['framework-open', 1, null, null, null],
    ['framework-call-off', 1, null, null, null],
    ['framework-competition', 2, 3, '10', null],
    ['selection', 3, 3, null, null],
    ['quotation', 3, null, null, null],
    ['emergency', 1, 3, null, null],
    ['venture', 1, 5, null, null],
  ])(
    '%s: at least %s suppliers, a panel of %s, price weight %s to %s',
    (code, suppliers, panel, from, to) => {
      const rules = methodTable[code];
      expect(rules.suppliers.minimum).toBe(suppliers);
      expect(rules.panel?.minimum ?? null).toBe(panel);
      expect(rules.scoring?.priceWeight?.min ?? null).toBe(from);
      expect(rules.scoring?.priceWeight?.max ?? null).toBe(to);
    },
  );

  it.each<[MethodCode, string, string, string]>([
    // method, to the deadline, notice, supply
    ['open-tender', '20 calendar-day', '5 working-day', '5 working-day'],
    ['invited-tender', '20 calendar-day', '5 working-day', '5 working-day'],
    ['negotiation', '3 working-day', '3 working-day', '–'],
    ['competitive-consultation', '10 calendar-day', '3 working-day', '5 working-day'],
    ['inquiry', '3 working-day', '3 working-day', '–'],
    ['single-source', '–', '5 working-day', '–'],
    ['framework-closed', '20 calendar-day', '5 working-day', '5 working-day'],
    ['framework-open', '–', '–', '–'],
    ['selection', '5 calendar-day', '–', '–'],
    ['venture', '15 calendar-day', '–', '–'],
  ])('%s: %s to the deadline, %s of notice, %s of supply', (code, deadline, notice, supply) => {
    const { periods } = methodTable[code];
    const shown = (['earliest-deadline', 'notice-period-end', 'document-supply-end'] as const).map((key) => {
      const period = periods[key];
      return period ? `${period.count} ${period.unit}` : '–';
    });
    expect(shown).toEqual([deadline, notice, supply]);
  });

  it('gives every statutory purchase the same life after the deadline', () => {
    // A standing invitation and what is called off have lives of their own.
    const other = ['framework-open', 'framework-call-off', 'framework-competition'];
    const statutory = all.filter(({ regime, code }) => regime === 'statutory' && !other.includes(code));
    expect(statutory).toHaveLength(7);
    for (const { periods } of statutory) {
      expect(periods.report?.count).toBe(2);
      expect(periods.confirmation?.count).toBe(5);
      expect(periods['result-notice']?.count).toBe(2);
      expect(periods['result-period-end']?.count).toBe(1);
      expect(periods['challenge-end']?.count).toBe(7);
      expect(periods.contract).toMatchObject({ count: 30, unit: 'calendar-day' });
      expect(periods['contract-publication']?.count).toBe(2);
      expect(periods['contract-filing']?.count).toBe(7);
    }
  });

  it('names a rule for every date of every method', () => {
    const calendar = new WorkingCalendar(calendarYears);
    const dates = all.flatMap((rules) => timetable(rules, { issuedOn: day('2026-03-02') }, calendar));
    expect(dates.length).toBeGreaterThan(80);
    expect(dates.filter(({ rule }) => rule === '')).toEqual([]);
  });

  it('has price weights that a program can read', () => {
    const ranges = all.flatMap(({ scoring }) => scoring?.priceWeight ?? []);
    expect(ranges).toHaveLength(5);
    for (const { min, max } of ranges) expect(exact(min).lt(exact(max ?? '100'))).toBe(true);
  });

  it('knows its own codes only', () => {
    expect(isMethodCode('competitive-consultation')).toBe(true);
    expect(isMethodCode('toString')).toBe(false);
    expect(isMethodCode('auction')).toBe(false);
  });
});
