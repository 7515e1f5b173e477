import { describe, expect, it } from '@jest/globals';
import {
  type ItemFacts,
  figureViolations,
  gapViolations,
  guideViolations,
  submitViolations,
} from './item-rules.js';
import type { MultiYearReasons } from './item-term.js';
import { itemWarnings } from './item-warnings.js';
import { NEGATIVE_POINTS, answerViolations } from './negative-list.js';

const COMPLETE: ItemFacts = {
  id: 'item-1',
  kind: 'project',
  title: '居家养老上门服务',
  category: 'ELD',
  serviceClass: 'welfare',
  quantity: '4800',
  unit: '人次',
  frequency: '每周2次',
  beneficiaries: '独居老人',
  beneficiaryCount: 100,
  conditions: '凭身份证申请',
  procedure: '申请—评估—上门',
  timeLimitDays: 3,
  responsibleParty: '居委会',
  emergencyPlan: '立即拨打120',
  ceilingFen: 50_000_000n,
  place: '老人家中',
  termMonths: 12,
  multiYear: null,
  fundingPlan: '按季度支付',
  standard: '每次不少于2小时',
  guideCode: 'SHILI01',
  negativeList: NEGATIVE_POINTS.map((point) => ({ point, applies: false, reason: '示例理由' })),
};
const REASONS: MultiYearReasons = {
  ...{ contentFixed: '固定', continuous: '不宜中断', fundsStable: '已列规划', priceSteady: '变化小' },
};
const EMPTY = Object.fromEntries(Object.keys(COMPLETE).map((name) => [name, null])) as unknown as ItemFacts;

describe('a service item', () => {
  it('is complete with all that the list must tell: what, how much, for whom, how, by whom, at which price', () => {
    expect(submitViolations([COMPLETE, { ...COMPLETE, id: 'item-2' }])).toEqual([]);
  });

  it('names every one of its gaps, by its place in the list', () => {
    const bare = { ...EMPTY, id: 'item-2', title: '助餐' };
    const found = gapViolations([COMPLETE, bare]);
    expect(found.map(({ pointer }) => pointer)).toEqual(
      [
        ...['category', 'serviceClass', 'quantity', 'unit', 'frequency', 'beneficiaries', 'beneficiaryCount'],
        ...['conditions', 'procedure', 'timeLimitDays', 'responsibleParty', 'emergencyPlan', 'ceiling'],
        ...['place', 'termMonths', 'fundingPlan', 'standard', 'guideCode', 'negativeList'],
      ].map((field) => `/items/1/${field}`),
    );
    for (const { params } of found) expect(params).toMatchObject({ item: 'item-2', title: '助餐' });
    expect(found[8]?.code).toBe('catalogue.procedure-missing');
  });

  it.each<[string, boolean]>([
    ['每周2次', true],
    ['每日', true],
    ['一年四次', true],
    ['３次/月', true],
    ['按需', false],
    ['不定期开展', false],
  ])('whose frequency is “%s” says how often: %s', (frequency, told) => {
    const codes = gapViolations([{ ...COMPLETE, frequency }]).map(({ code }) => code);
    expect(codes).toEqual(told ? [] : ['catalogue.frequency-without-rate']);
  });

  it('is needed: an empty list is not submitted', () => {
    expect(submitViolations([]).map(({ code }) => code)).toEqual(['catalogue.list-empty']);
  });

  it.each<[string | null, bigint | null, string[]]>([
    ['4800', 1n, []],
    ['0.01', null, []],
    [null, null, []],
    ['0', 1n, ['/quantity']],
    ['0.00', 0n, ['/quantity', '/ceiling']],
  ])('of quantity %s at %s fen has these figures wrong: %j', (quantity, ceilingFen, pointers) => {
    expect(figureViolations({ quantity, ceilingFen }).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it.each<[number, Partial<MultiYearReasons> | null, string[]]>([
    [12, null, []],
    [13, null, ['contentFixed', 'continuous', 'fundsStable', 'priceSteady']],
    [36, REASONS, []],
    [24, { ...REASONS, fundsStable: '' }, ['fundsStable']],
  ])('of %s months with reasons %j lacks %j', (termMonths, multiYear, lacking) => {
    const found = gapViolations([{ ...COMPLETE, termMonths, multiYear }]);
    expect(found.map(({ pointer }) => pointer)).toEqual(lacking.map((name) => `/items/0/multiYear/${name}`));
  });

  it('answers every point of the negative list, and falls under none', () => {
    const [duty, ...others] = COMPLETE.negativeList ?? [];
    const open = gapViolations([{ ...COMPLETE, negativeList: others }]);
    expect(open.map(({ code }) => code)).toEqual(['catalogue.negative-list-open']);
    expect(open[0]?.params?.points).toBe('不属于政府职责范围的服务事项');
    const hired = [...others.slice(0, 3), { point: 'hiring' as const, applies: true, reason: '派遣两人' }];
    const found = gapViolations([{ ...COMPLETE, negativeList: hired }]);
    expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['catalogue.negative-list-open', '/items/0/negativeList'],
      ['catalogue.negative-list-applies', '/items/0/negativeList/3'],
    ]);
    expect(answerViolations(duty && [duty, ...others, duty]).map(({ pointer }) => pointer)).toEqual([
      '/negativeList/6',
    ]);
  });

  it('goes by a code of the guide catalogue that is in force on the day', () => {
    const items = ['SHILI01', 'SHILI99', null].map((guideCode) => ({ guideCode }));
    expect(guideViolations(items, new Set(['SHILI01']), '2025-03-03')).toEqual([
      {
        ...{ code: 'catalogue.guide-code-not-in-force', pointer: '/items/1/guideCode' },
        params: { guideCode: 'SHILI99', day: '2025-03-03' },
      },
    ]);
  });

  it.each<[bigint | null, bigint | undefined, number | null, string[]]>([
    [2_000n, 100n, null, []],
    [2_001n, 100n, null, ['/ceiling']],
    [5n, 100n, null, []],
    [4n, 100n, 10, ['/ceiling']],
    [4n, undefined, 11, ['/servicePoint/walkingMinutes']],
    [null, 100n, null, []],
  ])('at %s fen, usual %s, %s minutes away is warned about %j', (ceilingFen, usual, walkingMinutes, odd) => {
    const item = { title: '助餐', category: 'ELD', ceilingFen, quantity: null, walkingMinutes };
    const found = itemWarnings(item, { ceilingFen: usual }, 20);
    expect(found.map(({ pointer }) => pointer)).toEqual(odd);
  });

  it.each([
    ['10', '100', []],
    ['0.5', '100', []],
    ['0.49', '100', ['/quantity']],
    ['201', '100', ['/quantity']],
    ['200', '100', []],
    ['201', undefined, []],
  ])('of %s units for 1,000 fen, usually %s fen each, is warned about %j', (quantity, unitPrice, odd) => {
    const item = { title: '助餐', category: 'ELD', ceilingFen: 1_000n, quantity, walkingMinutes: null };
    expect(itemWarnings(item, { unitPrice }, 20).map(({ pointer }) => pointer)).toEqual(odd);
  });
});
