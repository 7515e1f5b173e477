import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toDecimal } from '../../shared/exact.js';
import { type PriorityFacts, basePoints, priorityLines, priorityTotal, weightsOf } from './need-priority.js';
import { NEED_GROUPS } from './need-rules.js';

const WEIGHTS = weightsOf('urgency=30,beneficiaries=20,votes=20,keyGroups=15,age=10,merged=5');
const total = (facts: PriorityFacts) => priorityTotal(priorityLines(facts, WEIGHTS));

const report = fc.record({
  urgency: fc.integer({ min: 1, max: 5 }),
  beneficiaryCount: fc.integer({ min: 1, max: 10_000_000 }),
  groups: fc.array(
    fc.record({ group: fc.constantFrom(...NEED_GROUPS), count: fc.integer({ min: 1, max: 9 }) }),
  ),
});
const ballot = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }))
  .map(([attendance, votes]) => ({ attendance, votesFor: Math.min(attendance, votes) }));
const facts = fc.record({
  reports: fc.array(report, { minLength: 1, maxLength: 15 }),
  ballot: fc.option(ballot, { nil: undefined }),
  ageDays: fc.integer({ min: 0, max: 5000 }),
});

describe('the priority of a need', () => {
  it('shows every part with its input, weight and points', () => {
    const lines = priorityLines(
      {
        reports: [
          { urgency: 4, beneficiaryCount: 50, groups: [{ group: 'elderly-alone', count: 50 }] },
          { urgency: 2, beneficiaryCount: 30, groups: [{ group: 'residents', count: 30 }] },
        ],
        ballot: { votesFor: 2, attendance: 3 },
        ageDays: 7,
      },
      WEIGHTS,
    );
    expect(
      lines.map(({ part, input, full, weight, points }) => [part, input, full, weight, toDecimal(points, 2)]),
    ).toEqual([
      ['urgency', 3, 4, 30, '22.50'],
      ['beneficiaries', 50, 200, 20, '5.00'],
      ['votes', 2, 3, 20, '13.33'],
      ['keyGroups', 1, 3, 15, '5.00'],
      ['age', 7, 180, 10, '0.39'],
      ['merged', 1, 10, 5, '0.50'],
    ]);
    expect(toDecimal(priorityTotal(lines), 2)).toBe('46.72');
    expect(toDecimal(basePoints(lines), 2)).toBe('46.33');
  });

  it('lies between nothing and the sum of the weights', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const points = total(given);
        expect(points.compare(0) >= 0 && points.compare(100) <= 0).toBe(true);
      }),
    );
  });

  it('is the same in whatever order the reports were merged', () => {
    fc.assert(
      fc.property(facts, fc.nat(), (given, turn) => {
        const at = turn % given.reports.length;
        const turned = [...given.reports.slice(at), ...given.reports.slice(0, at)].reverse();
        expect(total({ ...given, reports: turned }).equals(total(given))).toBe(true);
      }),
    );
  });

  it('never falls with another report, a more urgent one, more votes or more days', () => {
    fc.assert(
      fc.property(facts, report, ballot, (given, another, votes) => {
        const grows = (more: PriorityFacts, less: PriorityFacts) => {
          expect(total(more).compare(total(less)) >= 0).toBe(true);
        };
        grows({ ...given, reports: [...given.reports, another] }, given);
        const pressing = given.reports.map((each) => ({ ...each, urgency: 5 }));
        grows({ ...given, reports: pressing }, given);
        grows({ ...given, ageDays: given.ageDays + 1 }, given);
        const all = { ...votes, votesFor: votes.attendance };
        grows({ ...given, ballot: all }, { ...given, ballot: votes });
      }),
    );
  });
});
