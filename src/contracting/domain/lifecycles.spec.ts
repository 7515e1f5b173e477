import { describe, expect, it } from '@jest/globals';
import { type Lifecycle, actionsFrom, next } from '../../shared/lifecycle.js';
import { IllegalStep } from '../../shared/refused.js';
import { acceptanceLifecycle } from './acceptance.lifecycle.js';
import { type ContractState, contractLifecycle } from './contract.lifecycle.js';
import { milestoneLifecycle } from './milestone.lifecycle.js';
import { paymentRequestLifecycle } from './payment-request.lifecycle.js';

/** States that nothing leaves, on purpose. */
const FINAL: readonly [Lifecycle, readonly string[]][] = [
  [contractLifecycle, ['cancelled', 'closed']],
  [milestoneLifecycle, ['met', 'accepted', 'refused', 'cancelled']],
  [acceptanceLifecycle, ['published', 'abandoned']],
  [paymentRequestLifecycle, ['withdrawn', 'refused']],
];

describe('lives of a contract', () => {
  it.each(FINAL.map(([machine, final]) => ({ name: machine.name, machine, final })))(
    '$name: every state can be left, or is final on purpose',
    ({ machine, final }) => {
      const stuck = machine.states.filter((state) => actionsFrom(machine, state).length === 0);
      expect(machine.states.length).toBeGreaterThan(3);
      expect([...stuck].sort()).toEqual([...final].sort());
    },
  );

  it('goes from the drawing-up to the closed file', () => {
    let state: ContractState = 'drawn-up';
    for (const action of ['sign', 'start', 'accept', 'settle', 'close'] as const) {
      state = next(contractLifecycle, action, state);
    }
    expect(state).toBe('closed');
  });

  it('settles a terminated contract and refuses to terminate an accepted one', () => {
    expect(actionsFrom(contractLifecycle, 'terminated')).toEqual(['settle']);
    expect(() => next(contractLifecycle, 'terminate', 'accepted')).toThrow(IllegalStep);
  });

  it('lets a returned delivery be submitted again, and pays nothing that is not approved', () => {
    expect(next(milestoneLifecycle, 'submit', 'returned')).toBe('submitted');
    expect(() => next(paymentRequestLifecycle, 'pay', 'requested')).toThrow(IllegalStep);
    expect(next(paymentRequestLifecycle, 'reverse', 'paid')).toBe('approved');
  });
});
