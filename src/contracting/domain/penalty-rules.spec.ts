import { describe, expect, it } from '@jest/globals';
import { type PenaltyFacts, objectionViolations, penaltyViolations } from './penalty-rules.js';

const REQUEST = { state: 'requested', approvals: 0, net: 100_00n } as const;
const CLAUSE = { amount: 1_00n, clause: '第八条' };
const codes = (violations: readonly { code: string }[]) =>
  violations.map(({ code }) => code.replace('contracting.', ''));
const cut = (penalty: object, facts: Partial<PenaltyFacts> = {}) =>
  codes(penaltyViolations({ ...CLAUSE, ...penalty }, { request: REQUEST, breach: undefined, ...facts }));

describe('a penalty', () => {
  it.each([
    ['by a clause', {}, {}, []],
    ['of all that is left', { amount: 100_00n }, {}, []],
    ['of a fen more', { amount: 100_01n }, {}, ['penalty-over-request']],
    ['of nothing', { amount: 0n }, {}, ['penalty-not-positive']],
    ['on no ground', { clause: undefined }, {}, ['penalty-ground-unfit']],
    ['on two grounds', { breachId: 'B' }, { breach: 'terminated' }, ['penalty-ground-unfit']],
    ['for a breach that was found', { clause: undefined, breachId: 'B' }, { breach: 'rectifying' }, []],
    ['for a notice', { clause: undefined, breachId: 'B' }, { breach: 'noticed' }, ['breach-not-decided']],
    ['once a desk has approved', {}, { request: { ...REQUEST, approvals: 1 } }, ['penalty-too-late']],
    ['of a paid request', {}, { request: { ...REQUEST, state: 'paid' } }, ['penalty-too-late']],
  ] as const)('%s', (_, penalty, facts, expected) => {
    expect(cut(penalty, facts)).toEqual(expected);
  });

  it('can be objected to once, before its request is approved', () => {
    const open = { state: 'requested', objected: false, withdrawn: false } as const;
    expect(objectionViolations(open)).toEqual([]);
    expect(codes(objectionViolations({ ...open, objected: true }))).toEqual(['objected-already']);
    expect(codes(objectionViolations({ state: 'approved', objected: false, withdrawn: true }))).toEqual([
      'objection-too-late',
      'penalty-ended',
    ]);
  });
});
