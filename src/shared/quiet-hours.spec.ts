import { describe, expect, it } from '@jest/globals';
import { formatInstant } from './days.js';
import { afterQuiet } from './quiet-hours.js';

const at = (time: string) => new Date(`2025-03-03T${time}:00+08:00`);

describe('quiet hours', () => {
  it.each([
    ['22:00-07:00', '21:59', '2025-03-03T21:59'],
    ['22:00-07:00', '22:00', '2025-03-04T07:00'],
    ['22:00-07:00', '03:15', '2025-03-03T07:00'],
    ['22:00-07:00', '07:00', '2025-03-03T07:00'],
    ['12:00-14:00', '13:00', '2025-03-03T14:00'],
    ['12:00-14:00', '14:00', '2025-03-03T14:00'],
    ['00:00-00:00', '03:00', '2025-03-03T03:00'],
  ])('%s at %s: goes out at %s', (hours, time, expected) => {
    expect(formatInstant(afterQuiet(at(time), hours)).slice(0, 16)).toBe(expected);
  });
});
