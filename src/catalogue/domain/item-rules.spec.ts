import { describe, expect, it } from '@jest/globals';
import { type ItemFacts, figureViolations, gapViolations, submitViolations } from './item-rules.js';

const COMPLETE: ItemFacts = {
  id: 'item-1',
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
      ].map((field) => `/items/1/${field}`),
    );
    for (const { params } of found) expect(params).toEqual({ item: 'item-2', title: '助餐' });
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
});
