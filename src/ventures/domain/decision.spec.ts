import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BudgetLine, type CostKind, DEFAULT_BUDGET_RULES } from './budget.js';
import {
  type DecisionFacts,
  type GrantWish,
  type RankedApplication,
  decisionViolations,
  grantedFen,
} from './decision.js';

const line = (kind: CostKind, amount: bigint): BudgetLine => ({
  ...{
    kind,
    item: '示例',
    unitPrice: amount,
    quantity: '1',
    days: 1,
    people: 1,
    amount,
    own: 0n,
    basis: '示例',
  },
});

/** Labour 40 and activities 60 each, at 90, 80 and 59.99 points. */
const ranking: RankedApplication[] = ['90.00', '80.00', '59.99'].map((total, at) => ({
  ...{ applicationId: `application-${at + 1}`, rank: at + 1, total },
  budget: [line('labour', 40n), line('activity', 60n)],
}));

const facts: DecisionFacts = {
  ...{ ranking, total: 150n, maxGrant: 100n, passScore: '60', budgetRules: DEFAULT_BUDGET_RULES },
};

const wish = (
  n: number,
  verdict: GrantWish['verdict'],
  lines: bigint[] = [],
  reason?: string,
): GrantWish => ({
  ...{ applicationId: `application-${n}`, verdict, lines, reason },
});

const declined = wish(3, 'decline');

describe('a decision on grants', () => {
  it.each<[string, GrantWish[], string[]]>([
    ['all that is there', [wish(1, 'fund', [40n, 60n]), wish(2, 'fund', [25n, 25n]), declined], []],
    ['the second as a reserve', [wish(1, 'fund', [40n, 60n]), wish(2, 'reserve', [40n, 60n]), declined], []],
    [
      'a fen too much in all',
      [wish(1, 'fund', [40n, 60n]), wish(2, 'fund', [25n, 26n]), declined],
      ['total-over'],
    ],
    [
      'a cut that leaves labour above its share',
      [wish(1, 'fund', [40n, 39n]), wish(2, 'fund', [25n, 25n]), declined],
      ['venture.share-over'],
    ],
    [
      'more on a line than was asked for, less on another',
      [wish(1, 'fund', [41n, 59n]), wish(2, 'fund', [25n, 25n]), declined],
      ['line-over-asked'],
    ],
    [
      'the third, who did not pass',
      [wish(1, 'fund', [40n, 60n]), wish(2, 'fund', [5n, 15n]), wish(3, 'fund', [5n, 15n])],
      ['pass-missed'],
    ],
    [
      'the second before the first',
      [wish(1, 'reserve', [40n, 60n]), wish(2, 'fund', [40n, 60n]), declined],
      ['rank-skipped'],
    ],
    [
      'the same with a reason',
      [wish(1, 'reserve', [40n, 60n], '社区同类项目已获资助'), wish(2, 'fund', [40n, 60n]), declined],
      [],
    ],
    [
      'nothing for who passes, unexplained',
      [wish(1, 'fund', [40n, 60n]), wish(2, 'decline'), declined],
      ['rank-skipped'],
    ],
    [
      'somebody left out, somebody twice, somebody else',
      [wish(1, 'fund', [40n, 60n]), wish(1, 'decline', [], '重复'), wish(9, 'decline')],
      ['named-twice', 'application-unknown', 'decision-gap', 'decision-gap'],
    ],
    [
      'one line for two, and nothing at all',
      [wish(1, 'fund', [40n]), wish(2, 'fund', [0n, 0n]), declined],
      ['lines-unlike', 'nothing-granted'],
    ],
  ])('%s', (_, wishes, expected) => {
    const found = decisionViolations(wishes, facts).map(({ code }) => code.replace('venture-review.', ''));
    expect(found).toEqual(expected);
  });

  it('that stands never passes a cap nor the total, whatever was cut', () => {
    const fen = fc.bigInt({ min: 0n, max: 60n });
    const lines = fc.tuple(fen, fen).map((pair): bigint[] => [...pair]);
    let stood = 0;
    fc.assert(
      fc.property(lines, lines, (one, two) => {
        const wishes = [wish(1, 'fund', one), wish(2, 'fund', two), declined];
        if (decisionViolations(wishes, facts).length > 0) return;
        stood += 1;
        expect(grantedFen({ lines: one }) + grantedFen({ lines: two })).toBeLessThanOrEqual(150n);
        for (const [labour = 0n, activity = 0n] of [one, two]) {
          expect(labour * 2n).toBeLessThanOrEqual(labour + activity);
          expect(labour + activity).toBeLessThanOrEqual(100n);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(stood).toBeGreaterThan(100);
  });
});
