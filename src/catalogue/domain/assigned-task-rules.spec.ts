import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import {
  type TaskAdmissionFacts,
  type TaskFacts,
  applicationViolations,
  isOverdue,
  taskAdmissionViolations,
} from './assigned-task-rules.js';

const named = ({ code }: { code: string }) => code.replace('assigned-task.', '');

describe('a task for a community', () => {
  const task: TaskFacts = {
    ...{ validFrom: day('2025-04-01'), validTo: day('2025-06-30'), today: day('2025-03-03') },
    ...{ fundId: 'fund', amount: 5_000_00n, ownsFund: true, waiver: null },
  };
  it.each<[string, Partial<TaskFacts>, string[]]>([
    ['with its money', {}, []],
    ['with a reason for none', { fundId: null, amount: null, waiver: '仅转发通知' }, []],
    ['with neither', { fundId: null, amount: null }, ['money-missing']],
    ['with both', { waiver: '仅转发通知' }, ['money-and-waiver']],
    ['out of another’s fund', { ownsFund: false }, ['fund-not-yours']],
    ['for nothing', { amount: 0n }, ['amount-missing']],
    ['of yesterday', { validFrom: day('2025-03-02') }, ['starts-in-past']],
    ['that ends before it begins', { validTo: day('2025-03-31') }, ['ends-early']],
    [
      'with everything wrong at once',
      { validTo: day('2025-03-31'), ownsFund: false, amount: null, waiver: '又要又不要' },
      ['ends-early', 'money-and-waiver', 'fund-not-yours', 'amount-missing'],
    ],
  ])('is applied for %s', (_, change, expected) => {
    expect(applicationViolations({ ...task, ...change }).map(named)).toEqual(expected);
  });

  const admission: TaskAdmissionFacts = {
    ...{ funded: true, toFundId: 'street', ownsTarget: true, isLead: false },
    ...{ validFrom: day('2025-04-01'), inspections: 2, used: 4, cap: 6 },
  };
  it.each<[string, Partial<TaskAdmissionFacts>, string[]]>([
    ['with its money, up to the cap of inspections', {}, []],
    ['over the cap by one', { used: 5 }, ['inspection-cap']],
    ['without inspections, whatever was used', { inspections: 0, used: 9 }, []],
    ['without a fund that takes the money', { toFundId: null }, ['target-missing']],
    ['into another’s fund', { ownsTarget: false }, ['target-not-yours']],
    ['without money, by the lead', { funded: false, toFundId: null, isLead: true }, []],
    ['without money, by an officer', { funded: false, toFundId: null }, ['waiver-for-lead']],
    ['without money into a fund', { funded: false, isLead: true }, ['target-not-expected']],
  ])('is let in %s', (_, change, expected) => {
    expect(taskAdmissionViolations({ ...admission, ...change }).map(named)).toEqual(expected);
  });

  it('is overdue from the day after the last for a decision, while there is none', () => {
    const open = { state: 'applied', decideBy: day('2025-03-17') };
    expect(isOverdue(open, day('2025-03-17'))).toBe(false);
    expect(isOverdue(open, day('2025-03-18'))).toBe(true);
    expect(isOverdue({ ...open, state: 'refused' }, day('2025-03-18'))).toBe(false);
  });
});
