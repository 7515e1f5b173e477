import { describe, expect, it } from '@jest/globals';
import { type CriteriaFacts, criteriaViolations } from './criteria.js';
import type { Factor } from './factor.js';
import { allRefusals } from '../../shared/violation.js';
import { methodTable } from './method-table.js';

const price: Factor = { code: 'price', title: '报价', maxPoints: '20', kind: 'price' };
const plan: Factor = { code: 'service-plan', title: '服务方案', maxPoints: '40', kind: 'subjective' };
const visits: Factor = { code: 'return-visit-plan', title: '回访方案', maxPoints: '10', kind: 'subjective' };
const team: Factor = { code: 'team', title: '项目团队', maxPoints: '20', kind: 'objective' };
const performance: Factor = {
  code: 'performance',
  title: '同类服务业绩',
  maxPoints: '10',
  kind: 'objective',
};
const good: readonly Factor[] = [price, plan, visits, team, performance];

/** Opinions with one level that takes all points in; what is said of levels stands in levels.spec.ts. */
function levelled(factors: readonly Factor[]): Factor[] {
  return factors.map((factor) =>
    factor.kind === 'subjective'
      ? { ...factor, levels: [{ label: '全部', min: '0', max: factor.maxPoints, description: '示例' }] }
      : factor,
  );
}

/** Refusals as `code @ pointer`, the way a clerk would list them. */
function found(
  facts: CriteriaFacts,
  method: keyof typeof methodTable = 'competitive-consultation',
): string[] {
  return criteriaViolations(methodTable[method], { ...facts, factors: levelled(facts.factors) }).map(
    ({ code, pointer }) => `${code.replace('tendering.', '')} @ ${pointer ?? ''}`,
  );
}

/** Price and plan share 100 points. */
function weighted(pricePoints: string, planPoints: string): Factor[] {
  return [
    { ...price, maxPoints: pricePoints },
    { ...plan, maxPoints: planPoints },
  ];
}

describe('a factor taken from evaluations', () => {
  const standing: Factor = { ...performance, code: 'standing', source: 'evaluation' };
  const rest = [price, plan, visits, team];

  it.each<[string, Factor[], string[]]>([
    ['a fact of ten points', [...rest, standing], []],
    [
      'an opinion',
      [...rest, { ...standing, kind: 'subjective' }],
      ['standing-not-fact @ /criteria/4/source'],
    ],
    [
      'with levels',
      [...rest, { ...standing, levels: [{ label: '优', min: '10', max: '10', description: '示例' }] }],
      ['standing-not-fact @ /criteria/4/source'],
    ],
    [
      'more than ten points',
      [price, { ...plan, maxPoints: '39' }, visits, team, { ...standing, maxPoints: '11' }],
      ['standing-too-much @ /criteria/4/maxPoints'],
    ],
    [
      'twice',
      [price, plan, team, standing, { ...standing, code: 'again' }],
      ['standing-twice @ /criteria/4/source'],
    ],
  ])('%s', (_, factors, expected) => {
    expect(found({ factors })).toEqual(expected);
  });
});

describe('award criteria of a consultation', () => {
  it('stand when weights make 100 and the price has 10 to 30', () => {
    expect(found({ factors: good })).toEqual([]);
  });

  it.each<[string, Factor[], string[]]>([
    ['price 10', weighted('10', '90'), []],
    ['price 30', weighted('30', '70'), []],
    ['price 9.99', weighted('9.99', '90.01'), ['price-weight-out-of-range @ /criteria/0/maxPoints']],
    ['price 30.01', weighted('30.01', '69.99'), ['price-weight-out-of-range @ /criteria/0/maxPoints']],
    ['99.99 in all', weighted('20', '79.99'), ['weights-not-hundred @ /criteria']],
    ['110 in all', [...good, { ...visits, code: 'more' }], ['weights-not-hundred @ /criteria']],
    ['no price', [{ ...plan, maxPoints: '100' }], ['price-factor-missing @ /criteria']],
    ['nothing', [], ['weights-not-hundred @ /criteria', 'price-factor-missing @ /criteria']],
    [
      'two prices',
      [...weighted('20', '60'), { ...price, code: 'price-2' }],
      ['price-factor-twice @ /criteria/2/kind'],
    ],
    [
      'a code used twice',
      [price, { ...plan, maxPoints: '50' }, { ...plan, maxPoints: '30' }],
      ['factor-code-twice @ /criteria/2/code'],
    ],
    [
      'points 0',
      [...weighted('20', '80'), { ...team, maxPoints: '0' }],
      ['points-invalid @ /criteria/2/maxPoints'],
    ],
    [
      'points −5',
      [...weighted('20', '80'), { ...team, maxPoints: '-5' }],
      ['points-invalid @ /criteria/2/maxPoints'],
    ],
    ['three decimals', weighted('20', '80.000'), ['points-invalid @ /criteria/1/maxPoints']],
    ['points in words', weighted('二十', '80'), ['points-invalid @ /criteria/0/maxPoints']],
  ])('with %s: %j', (_, factors, expected) => {
    expect(found({ factors })).toEqual(expected);
  });

  it('are refused with every reason at once, each with its figures and rule', () => {
    const factors = [
      { ...price, maxPoints: '35' },
      { ...plan, title: '注册资本和本街道业绩' },
    ];
    const rules = methodTable['competitive-consultation'];
    expect(criteriaViolations(rules, { factors: levelled(factors) })).toEqual([
      { code: 'tendering.scale-condition', pointer: '/criteria/1/title', params: { term: '注册资本' } },
      {
        code: 'tendering.place-bound-condition',
        pointer: '/criteria/1/title',
        params: { term: '本街道业绩' },
      },
      {
        code: 'tendering.weights-not-hundred',
        pointer: '/criteria',
        params: { sum: '75.00', rule: '财库〔2014〕214号 art. 24' },
      },
      {
        code: 'tendering.price-weight-out-of-range',
        pointer: '/criteria/0/maxPoints',
        params: { weight: '35', min: '10', max: '30', rule: '财库〔2014〕214号 art. 24' },
      },
    ]);
  });

  it('leave the price out where it is fixed', () => {
    const factors = [{ ...plan, maxPoints: '80' }, team];
    expect(found({ factors, fixedPrice: true })).toEqual([]);
    expect(found({ factors: good, fixedPrice: true })).toEqual(['fixed-price-scored @ /criteria/0/kind']);
  });
});

describe('award criteria of other methods', () => {
  it.each([
    ['open-tender', weighted('60', '40'), []],
    ['open-tender', weighted('9', '91'), ['price-weight-out-of-range @ /criteria/0/maxPoints']],
    ['negotiation', good, ['method-does-not-score @ /criteria']],
    ['negotiation', [], []],
    ['venture', [{ ...plan, maxPoints: '100' }], []],
    ['selection', weighted('50', '50'), []],
    ['selection', [{ ...plan, maxPoints: '100' }], []],
  ] as const)('%s with %j: %j', (method, factors, expected) => {
    expect(found({ factors }, method)).toEqual(expected);
  });
});

describe('words that may not be scored', () => {
  it.each([
    ['注册资本 100 万元以上得 5 分', '注册资本', '87号令 art. 17'],
    ['资产总额', '资产总额', '87号令 art. 17'],
    ['上年度营业收入', '营业收入', '87号令 art. 17'],
    ['从业人员数量', '从业人员', '87号令 art. 17'],
    ['近三年利润', '利润', '87号令 art. 17'],
    ['纳税额', '纳税额', '87号令 art. 17'],
    ['本街道业绩', '本街道业绩', '政府采购法实施条例 art. 20'],
    ['本区同类项目业绩', '本区同类项目业绩', '政府采购法实施条例 art. 20'],
    ['具有本市养老服务经验', '本市养老服务经验', '政府采购法实施条例 art. 20'],
    ['本地获奖', '本地获奖', '政府采购法实施条例 art. 20'],
    ['机构成立满三年', '成立满', '财综〔2016〕54号'],
  ])('%s', (title, term, rule) => {
    const [violation, ...more] = criteriaViolations(methodTable['competitive-consultation'], {
      factors: levelled([price, { ...plan, title, maxPoints: '80' }]),
    });
    expect(more).toEqual([]);
    expect(violation?.params).toEqual({ term });
    expect(violation && allRefusals().get(violation.code)?.rule).toBe(rule);
  });

  it.each([
    '同类服务业绩',
    '从业人员持证比例',
    '从业人员专业资质',
    '本市场调研经验',
    '本项目实施方案',
    '社会工作者职业资格证书',
    '服务本社区居民的计划，同类经验',
  ])('lets “%s” stand', (title) => {
    expect(found({ factors: [price, { ...plan, title, maxPoints: '80' }] })).toEqual([]);
  });

  it('are looked for in the description too', () => {
    const factors = [price, { ...plan, maxPoints: '80', description: '有本区业绩得 5 分；利润高者得 5 分' }];
    expect(found({ factors })).toEqual([
      'scale-condition @ /criteria/1/description',
      'place-bound-condition @ /criteria/1/description',
    ]);
  });
});
