import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { drawingUpViolations } from './drawing-up.js';

const from = day('2025-04-14');
const active = { active: true, state: 'active' };

describe('drawing up from an award', () => {
  it.each([
    ['on the first lawful day', active, '2025-04-14', []],
    ['the day before', active, '2025-04-13', ['contracting.contract-too-early']],
    [
      'from a cancelled award',
      { active: false, state: 'cancelled' },
      '2025-04-14',
      ['contracting.award-not-active'],
    ],
    [
      'from a pending award, too early',
      { active: false, state: 'pending' },
      '2025-04-01',
      ['contracting.award-not-active', 'contracting.contract-too-early'],
    ],
  ])('%s', (_, award, today, expected) => {
    const found = drawingUpViolations({ award, contractableFrom: from, today: day(today) });
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});
