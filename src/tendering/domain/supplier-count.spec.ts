import { describe, expect, it } from '@jest/globals';
import { admitToFramework } from './framework-admission.js';
import { methodViolations } from './method-choice.js';
import { methodTable } from './method-table.js';
import { type CountFacts, countSuppliers } from './supplier-count.js';

const none = { isGovernmentPurchasedService: false };
const service = { isGovernmentPurchasedService: true };

describe('how many suppliers are left, and what follows', () => {
  it.each<[keyof typeof methodTable, CountFacts['stage'], number, object, 'continue' | 'terminate', string]>([
    ['open-tender', 'opening', 3, none, 'continue', '87号令 art. 40, 43'],
    ['open-tender', 'opening', 2, none, 'terminate', '87号令 art. 40, 43'],
    ['open-tender', 'qualification', 2, none, 'terminate', '87号令 art. 44'],
    ['open-tender', 'conformity', 3, none, 'continue', '政府采购法 art. 36'],
    ['open-tender', 'abnormal-price', 2, none, 'terminate', '政府采购法 art. 36'],
    // A tender for a purchased service still needs three: the exception is the consultation's.
    ['open-tender', 'opening', 2, service, 'terminate', '87号令 art. 40, 43'],
    ['competitive-consultation', 'opening', 3, service, 'continue', '财库〔2014〕214号 art. 34'],
    ['competitive-consultation', 'opening', 2, service, 'continue', '财库〔2015〕124号'],
    ['competitive-consultation', 'final-offers', 2, service, 'continue', '财库〔2015〕124号'],
    ['competitive-consultation', 'opening', 1, service, 'terminate', '财库〔2014〕214号 art. 34'],
    ['competitive-consultation', 'opening', 0, service, 'terminate', '财库〔2014〕214号 art. 34'],
    ['competitive-consultation', 'opening', 2, none, 'terminate', '财库〔2014〕214号 art. 34'],
    [
      'competitive-consultation',
      'final-offers',
      2,
      { ...none, isResearchConversion: true },
      'continue',
      '财库〔2014〕214号 art. 21',
    ],
    ['negotiation', 'final-offers', 2, none, 'terminate', '74号令 art. 33, 37'],
    ['negotiation', 'final-offers', 2, { ...none, isApprovedForTwo: true }, 'continue', '74号令 art. 27'],
    ['inquiry', 'opening', 2, none, 'terminate', '74号令'],
    ['single-source', 'opening', 1, none, 'continue', '74号令'],
    ['framework-closed', 'conformity', 1, none, 'terminate', '110号令'],
    ['selection', 'opening', 2, service, 'terminate', '采购人内部控制制度（限额标准以下）'],
    ['venture', 'opening', 1, none, 'continue', '公益创投项目管理办法（地方）'],
  ])('%s, %s, %i suppliers %j: %s under %s', (method, stage, suppliers, circumstances, outcome, rule) => {
    const facts = { ...none, ...circumstances, stage, suppliers };
    expect(countSuppliers(methodTable[method], facts)).toMatchObject({ outcome, rule, suppliers });
  });

  it('says which exception lowered the minimum, and only when it was needed', () => {
    const rules = methodTable['competitive-consultation'];
    const two = countSuppliers(rules, { ...service, stage: 'opening', suppliers: 2 });
    expect(two).toMatchObject({ minimum: 2, exception: 'government-purchased-service' });
    const four = countSuppliers(rules, { ...service, stage: 'opening', suppliers: 4 });
    expect(four.minimum).toBe(3);
    expect(four.exception).toBeUndefined();
  });
});

describe('how many get into a framework', () => {
  it.each([
    // responsive, eliminated, admitted
    [2, 1, 1],
    [3, 1, 2],
    [5, 1, 4],
    [6, 2, 4],
    [10, 2, 8],
    [11, 3, 8],
  ])(
    'of %i responsive suppliers a closed one leaves out %i and admits %i',
    (responsive, eliminated, admitted) => {
      expect(admitToFramework(methodTable['framework-closed'], responsive)).toEqual({
        outcome: 'continue',
        eliminated,
        admitted,
        rule: '110号令',
      });
    },
  );

  it('ends with one responsive supplier when closed, admits everybody when open', () => {
    expect(admitToFramework(methodTable['framework-closed'], 1)).toMatchObject({
      outcome: 'terminate',
      admitted: 0,
    });
    expect(admitToFramework(methodTable['framework-open'], 1)).toMatchObject({
      outcome: 'continue',
      admitted: 1,
    });
    expect(() => admitToFramework(methodTable['open-tender'], 3)).toThrow(RangeError);
  });
});

describe('a method for what is bought', () => {
  it.each([
    ['inquiry', 'services', 1],
    ['inquiry', 'works', 1],
    ['inquiry', 'goods', 0],
    ['competitive-consultation', 'services', 0],
    ['venture', 'goods', 1],
  ] as const)('%s for %s: %i reasons against it', (method, object, reasons) => {
    expect(methodViolations(methodTable[method], object)).toHaveLength(reasons);
  });

  it('names the method and the rule', () => {
    expect(methodViolations(methodTable.inquiry, 'services')).toEqual([
      {
        code: 'tendering.method-not-for-object',
        pointer: '/method',
        params: { method: 'inquiry', object: 'services', rule: '政府采购法 art. 32, 40; 74号令' },
      },
    ]);
  });
});
