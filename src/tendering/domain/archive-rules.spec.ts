import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { archiveViolations } from './archive-rules.js';

const CALM = { today: day('2026-11-05'), contractableFrom: day('2026-11-05'), disputed: false };

const codesOf = (violations: readonly Violation[]) => violations.map(({ code }) => code);

describe('a procurement is archived', () => {
  it('on the first day after its challenge window, or when it ended without an award', () => {
    expect(archiveViolations('awarded', CALM)).toEqual([]);
    expect(archiveViolations('failed', { ...CALM, contractableFrom: null })).toEqual([]);
    expect(archiveViolations('cancelled', { ...CALM, contractableFrom: null })).toEqual([]);
  });

  it.each(['drafted', 'open', 'closed', 'opened', 'offering', 'scoring', 'reported'] as const)(
    'not while it is %s',
    (state) => {
      expect(codesOf(archiveViolations(state, CALM))).toEqual(['tender.not-over']);
    },
  );

  it('not while it may be challenged or is disputed: both are said', () => {
    const early = { ...CALM, today: day('2026-11-04'), disputed: true };
    expect(codesOf(archiveViolations('awarded', early))).toEqual([
      'tender.still-challengeable',
      'tender.dispute-open',
    ]);
  });
});
