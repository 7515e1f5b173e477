import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { calendarYears } from '../../reference/data/calendars.js';
import { type CreditFacts, countsOn, creditEntryViolations, liftViolations } from './credit-lists.js';
import {
  type SanctionFacts,
  answerViolations,
  appealBy,
  barViolations,
  decisionViolations,
  defendBy,
  effectOf,
  proposalViolations,
} from './sanction-rules.js';

const named = ({ code }: { code: string }) => code.replace('registry.', '');
const calendar = new WorkingCalendar(calendarYears);

describe('an entry of a credit list', () => {
  const entry: CreditFacts = {
    ...{ list: 'procurement-violation', from: day('2025-03-01'), until: day('2026-02-28'), liftedOn: null },
  };
  it.each<[string, Partial<CreditFacts>, boolean]>([
    ['2025-02-28', {}, false],
    ['2025-03-01', {}, true],
    ['2026-02-28', {}, true],
    ['2026-03-01', {}, false],
    ['2030-01-01', { until: null }, true],
    ['2025-08-31', { liftedOn: day('2025-09-01') }, true],
    ['2025-09-01', { liftedOn: day('2025-09-01') }, false],
  ])('on %s, with %j, counts: %s', (on, change, counts) => {
    expect(countsOn({ ...entry, ...change }, day(on))).toBe(counts);
  });

  it('does not end before it begins, is not lifted twice, nor before it began', () => {
    expect(creditEntryViolations({ from: day('2025-03-02'), until: day('2025-03-01') }).map(named)).toEqual([
      'credential-ends-before-start',
    ]);
    const lifted = { ...entry, liftedOn: day('2025-09-01') };
    expect(liftViolations(lifted, day('2025-01-01')).map(named)).toEqual([
      'credit-lifted',
      'credit-lifted-early',
    ]);
    expect(liftViolations(entry, day('2025-03-01'))).toEqual([]);
  });
});

describe('a sanction', () => {
  it('has a length when it is a bar, and none when it is a warning', () => {
    expect(proposalViolations('purchase-bar', null).map(named)).toEqual(['bar-without-length']);
    expect(proposalViolations('warning', 3).map(named)).toEqual(['warning-with-length']);
    expect([...proposalViolations('purchase-bar', 12), ...proposalViolations('warning', null)]).toEqual([]);
  });

  it.each([
    // Notified or decided on; five and seven working days later, 调休 counted in.
    ['2025-03-03', '2025-03-10', '2025-03-12'],
    ['2025-09-26', '2025-10-10', '2025-10-13'],
  ])('told or decided on %s, may be defended against until %s and appealed until %s', (on, five, seven) => {
    expect(defendBy(day(on), calendar)).toEqual({ day: five, provisional: false });
    expect(appealBy(day(on), calendar)).toEqual({ day: seven, provisional: false });
  });

  it('waits for the defence: nobody decides before its last day is over, unless it came', () => {
    const facts = { defendBy: day('2025-03-10'), defended: false };
    expect(decisionViolations({ ...facts, today: day('2025-03-10') }).map(named)).toEqual(['defence-runs']);
    expect(decisionViolations({ ...facts, today: day('2025-03-11') })).toEqual([]);
    expect(decisionViolations({ ...facts, today: day('2025-03-04'), defended: true })).toEqual([]);
  });

  it('hears no answer after its last day, nor an empty one', () => {
    expect(answerViolations(day('2025-03-10'), day('2025-03-10'), '并非如此')).toEqual([]);
    expect(answerViolations(day('2025-03-11'), day('2025-03-10'), ' ').map(named)).toEqual([
      'answer-too-late',
      'answer-empty',
    ]);
  });

  it.each([
    ['2025-03-12', 12, '2025-03-13', '2026-03-12'],
    ['2025-01-30', 1, '2025-01-31', '2025-02-27'],
    ['2025-12-31', 3, '2026-01-01', '2026-03-31'],
  ])('decided on %s for %i months, lasts from %s to %s', (on, months, from, to) => {
    expect(effectOf(day(on), months)).toEqual({ effectiveFrom: from, effectiveTo: to });
  });

  const bar: SanctionFacts = {
    ...{
      kind: 'purchase-bar',
      effectiveFrom: day('2025-03-13'),
      effectiveTo: day('2026-03-12'),
      endedOn: null,
    },
  };
  it.each<[string, Partial<SanctionFacts>, string[]]>([
    ['2025-03-12', {}, []],
    ['2025-03-13', {}, ['purchase-barred']],
    ['2026-03-12', {}, ['purchase-barred']],
    ['2026-03-13', {}, []],
    ['2025-06-01', { endedOn: day('2025-06-01') }, []],
    ['2025-05-31', { endedOn: day('2025-06-01') }, ['purchase-barred']],
    ['2025-06-01', { kind: 'warning', effectiveTo: null }, []],
  ])('bars on %s, with %j: %j', (on, change, expected) => {
    expect(barViolations([{ ...bar, ...change }], day(on)).map(named)).toEqual(expected);
  });
});
