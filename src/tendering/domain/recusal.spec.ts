import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type Tie, withoutRecused } from './recusal.js';

const on = day('2026-03-10');
const bidders = ['A', 'B'];

function reasonsFor(tie: Tie): string[] {
  const { recused } = withoutRecused([{ id: 'expert', ties: [tie] }], bidders, on);
  return recused.flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
}

describe('who may not sit', () => {
  it.each<[string, Tie, boolean]>([
    ['works for a bidder', { kind: 'employee', supplierId: 'A', until: null }, true],
    ['left a bidder a year ago', { kind: 'employee', supplierId: 'A', until: day('2025-03-10') }, true],
    ['left on the third anniversary', { kind: 'director', supplierId: 'B', until: day('2023-03-10') }, true],
    ['left the day before it', { kind: 'director', supplierId: 'B', until: day('2023-03-09') }, false],
    ['supervised a bidder', { kind: 'supervisor', supplierId: 'A', until: day('2024-01-01') }, true],
    ['controls a bidder', { kind: 'controlling-shareholder', supplierId: 'A', until: null }, true],
    ['works for somebody who did not bid', { kind: 'employee', supplierId: 'C', until: null }, false],
    ['is married to a bidder’s representative', { kind: 'spouse', supplierId: 'A' }, true],
    ['is a child of one', { kind: 'lineal-relative', supplierId: 'A' }, true],
    ['is a cousin of one', { kind: 'collateral-relative-within-three', supplierId: 'A' }, true],
    ['is an in-law of one', { kind: 'near-in-law', supplierId: 'A' }, true],
    ['declared an interest', { kind: 'declared', supplierId: 'B' }, true],
    ['declared an interest in somebody else', { kind: 'declared', supplierId: 'C' }, false],
    ['works for the purchaser', { kind: 'purchaser-staff' }, true],
  ])('an expert who %s', (_, tie, isRecused) => {
    expect(reasonsFor(tie)).toEqual(isRecused ? [tie.kind] : []);
  });

  it('keeps the others, in their order, and gives every reason with its rule', () => {
    const result = withoutRecused(
      [
        { id: 'e1', ties: [] },
        {
          id: 'e2',
          ties: [{ kind: 'spouse', supplierId: 'A' }, { kind: 'purchaser-staff' }],
        },
        { id: 'e3', ties: [{ kind: 'employee', supplierId: 'C', until: null }] },
      ],
      bidders,
      on,
    );
    expect(result).toEqual({
      eligible: ['e1', 'e3'],
      recused: [
        {
          id: 'e2',
          reasons: [
            { kind: 'spouse', supplierId: 'A', rule: '政府采购法实施条例 art. 9' },
            { kind: 'purchaser-staff', rule: '财库〔2016〕198号' },
          ],
        },
      ],
    });
  });
});
