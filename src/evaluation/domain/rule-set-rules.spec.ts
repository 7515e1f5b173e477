import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES, type EvaluationRules } from './evaluation-rules.js';
import { ruleSetViolations } from './rule-set-rules.js';

const BASIS = '区级办法第十二条（示例）';
const found = (change: Partial<EvaluationRules>) =>
  ruleSetViolations({ ...DEFAULT_RULES, ...change }).map(
    ({ code, pointer = '' }) => `${code.replace('evaluation.', '')} ${pointer}`,
  );

describe('rules of evaluation', () => {
  it('of the program itself hold together', () => {
    expect(found({})).toEqual([]);
  });

  it('may ask for innovation and durability by level and quantity', () => {
    const line = { evidence: true, weight: '50' } as const;
    const indicators = [
      { ...line, indicator: 'innovation', name: '创新性', method: 'level' },
      { ...line, indicator: 'durability', name: '可持续性', method: 'quantity' },
    ] as const;
    expect(found({ indicators })).toEqual([]);
  });

  it.each<[string, Partial<EvaluationRules>, string[]]>([
    [
      'indicators of 99 percent, one of them twice',
      { indicators: [...DEFAULT_RULES.indicators.slice(0, 6), ...DEFAULT_RULES.indicators.slice(0, 1)] },
      ['weights-not-whole /indicators', 'named-twice /indicators'],
    ],
    [
      'recipients spoken for by the purchaser',
      {
        parties: [{ party: 'recipients', weight: '100', kinds: [{ kind: 'purchaser', weight: '100' }] }],
      },
      ['speaker-unfit /parties/0/kinds'],
    ],
    [
      'bounds that rise',
      { bands: { excellent: '80', good: '90', qualified: '60' } },
      ['bands-not-falling /bands'],
    ],
    [
      'priority for who failed',
      { consequences: [{ grade: 'unqualified', kind: 'priority', basis: BASIS, months: 12 }] },
      ['grade-unfit /consequences/0'],
    ],
    [
      'exclusion of who is qualified, without its length',
      { consequences: [{ grade: 'qualified', kind: 'exclusion', basis: BASIS }] },
      ['parameters-unfit /consequences/0', 'exclusion-of-qualified /consequences/0'],
    ],
    [
      'a factor of eleven points',
      { consequences: [{ grade: 'good', kind: 'objective-factor', basis: BASIS, months: 12, points: '11' }] },
      ['points-too-many /consequences/0'],
    ],
    [
      'a tail factor with points',
      { consequences: [{ grade: 'good', kind: 'tail-factor', basis: BASIS, points: '1' }] },
      ['parameters-unfit /consequences/0'],
    ],
  ])('refuse %s', (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });
});
