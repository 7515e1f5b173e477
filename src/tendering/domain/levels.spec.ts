import { describe, expect, it } from '@jest/globals';
import type { Factor, FactorKind, Level } from './factor.js';
import { isOnLevel, levelViolations } from './levels.js';
import { methodTable } from './method-table.js';

const level = (min: string, max: string, description = '示例标准'): Level => ({
  ...{ label: `${min}–${max}`, min, max, description },
});
const factor = (kind: FactorKind, levels?: Level[]): Factor => ({
  ...{ code: 'plan', title: '服务方案', maxPoints: '40', kind, levels },
});
const found = (kind: FactorKind, levels?: Level[], method: keyof typeof methodTable = 'open-tender') =>
  levelViolations(methodTable[method], factor(kind, levels), 1).map(
    ({ code, pointer }) =>
      `${code.replace('tendering.', '')} @ ${(pointer ?? '').replace('/criteria/1/', '')}`,
  );

describe('the levels of a factor', () => {
  it.each<[string, FactorKind, Level[] | undefined, string[]]>([
    [
      'an opinion in three ranges',
      'subjective',
      [level('32', '40'), level('20', '31.99'), level('0', '19.99')],
      [],
    ],
    ['an opinion of exact points', 'subjective', [level('40', '40'), level('20', '20')], []],
    ['an opinion without any', 'subjective', undefined, ['levels-missing @ levels']],
    ['an opinion with an empty list', 'subjective', [], ['levels-missing @ levels']],
    ['a fact without any', 'objective', undefined, []],
    ['a fact of exact points', 'objective', [level('40', '40'), level('0', '0')], []],
    ['a fact in a range', 'objective', [level('20', '40')], ['level-not-exact @ levels/0']],
    ['a price with levels', 'price', [level('0', '40')], ['levels-of-price @ levels']],
    [
      'ranges that share a point',
      'subjective',
      [level('0', '20'), level('20', '40')],
      ['levels-overlap @ levels'],
    ],
    ['ranges that touch at 0.01', 'subjective', [level('0', '19.99'), level('20', '40')], []],
    [
      'one range within another',
      'subjective',
      [level('0', '40'), level('10', '12')],
      ['levels-overlap @ levels'],
    ],
    ['a top below the maximum', 'subjective', [level('0', '39.99')], ['levels-below-max @ levels']],
    ['a top above the maximum', 'subjective', [level('0', '40.01')], ['level-points @ levels/0']],
    ['a falling range', 'subjective', [level('40', '0')], ['level-points @ levels/0']],
    ['three decimals', 'subjective', [level('0', '40.000')], ['level-points @ levels/0']],
    [
      'words that shut suppliers out',
      'subjective',
      [level('20', '40', '国有企业，有本街道业绩'), level('0', '19.99', '注册地在本区，成立满三年，利润高')],
      [
        'place-bound-condition @ levels/0/description',
        'ownership-condition @ levels/0/description',
        'scale-condition @ levels/1/description',
        'age-condition @ levels/1/description',
        'location-condition @ levels/1/description',
      ],
    ],
  ])('%s', (_, kind, levels, expected) => {
    expect(found(kind, levels)).toEqual(expected);
  });

  it('may be missing below the threshold, where the buyer has rules of its own', () => {
    expect(found('subjective', undefined, 'selection')).toEqual([]);
  });

  it.each([
    ['32', true],
    ['31.995', false],
    ['31.99', true],
    ['20', true],
    ['19.99', false],
  ])('%s points lie in one of 20–31.99 and 32–40: %s', (points, expected) => {
    expect(isOnLevel(factor('subjective', [level('20', '31.99'), level('32', '40')]), points)).toBe(expected);
  });
});
