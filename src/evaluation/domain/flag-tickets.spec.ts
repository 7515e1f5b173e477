import { describe, expect, it } from '@jest/globals';
import { formatInstant } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { FLAG_TEXTS, flagDue } from './flag-tickets.js';
import { RED_FLAGS, redFlags } from './red-flags.js';

const calendar = new WorkingCalendar([
  { year: 2025, holidays: ['2025-10-01'], makeups: ['2025-09-28'] },
  { year: 2026, holidays: ['2026-01-01'], makeups: [] },
]);

describe('by when the street reports', () => {
  it.each([
    ['on Monday: Tuesday', '2025-12-29T10:00:00+08:00', '2025-12-30T10:00:00+08:00'],
    ['on Friday: Monday', '2025-12-26T19:30:00+08:00', '2025-12-29T19:30:00+08:00'],
    ['on a Saturday: Monday', '2025-12-27T10:00:00+08:00', '2025-12-29T10:00:00+08:00'],
    ['before a make-up Sunday', '2025-09-27T10:00:00+08:00', '2025-09-28T10:00:00+08:00'],
    ['before a holiday over the year’s end', '2025-12-31T10:00:00+08:00', '2026-01-02T10:00:00+08:00'],
    ['where the calendar is not loaded', '2027-03-05T10:00:00+08:00', '2027-03-06T10:00:00+08:00'],
    ['where it ends', '2026-12-31T10:00:00+08:00', '2027-01-01T10:00:00+08:00'],
  ])('%s', (_, raised, due) => {
    expect(formatInstant(flagDue(new Date(raised), calendar))).toBe(due);
  });
});

describe('red flags', () => {
  it.each([
    ['nothing', { received: true, charged: false, times: 3 }, []],
    ['not received', { received: false }, ['not-received']],
    ['charged', { received: true, charged: true }, ['charged']],
    ['privacy and safety', { 'privacy-leak': true, unsafe: true }, ['privacy', 'safety']],
    ['no privacy trouble', { 'privacy-leak': false, unsafe: false }, []],
    ['not answered', {}, []],
  ])('%s', (_, facts, expected) => {
    expect(redFlags(facts)).toEqual(expected);
  });

  it('are told with the project and without anybody', () => {
    for (const kind of RED_FLAGS) {
      expect(FLAG_TEXTS[kind]('助餐服务（示例）').title).toContain('助餐服务（示例）');
    }
  });
});
