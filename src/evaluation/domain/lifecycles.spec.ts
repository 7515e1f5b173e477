import { describe, expect, it } from '@jest/globals';
import { type Lifecycle, actionsFrom, next } from '../../shared/lifecycle.js';
import { IllegalStep } from '../../shared/refused.js';
import { evaluationLifecycle } from './evaluation.lifecycle.js';
import { visitLifecycle } from './visit.lifecycle.js';

/** States that nothing leaves, on purpose. A visit has none: what was skipped or concluded can be reopened. */
const FINAL: readonly [Lifecycle, readonly string[]][] = [
  [visitLifecycle, []],
  [evaluationLifecycle, ['published']],
];

describe('lives of visits and evaluations', () => {
  it.each(FINAL.map(([machine, final]) => ({ name: machine.name, machine, final })))(
    '$name: every state can be left, or is final on purpose',
    ({ machine, final }) => {
      const stuck = machine.states.filter((state) => actionsFrom(machine, state).length === 0);
      expect(machine.states.length).toBeGreaterThan(5);
      expect(stuck).toEqual(final);
    },
  );

  it('skips a visit that was never made, and no submitted one', () => {
    expect(next(visitLifecycle, 'skip', 'planned')).toBe('skipped');
    expect(() => next(visitLifecycle, 'skip', 'submitted')).toThrow(IllegalStep);
  });

  it('concludes an evaluation only once the organization has it', () => {
    expect(() => next(evaluationLifecycle, 'conclude', 'approved')).toThrow(IllegalStep);
    expect(() => next(evaluationLifecycle, 'conclude', 'appealed')).toThrow(IllegalStep);
    expect(next(evaluationLifecycle, 'conclude', 'delivered')).toBe('concluded');
    expect(next(evaluationLifecycle, 'conclude', 'decided')).toBe('concluded');
  });
});
