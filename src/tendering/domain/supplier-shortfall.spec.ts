import { describe, expect, it } from '@jest/globals';
import { methodTable } from './method-table.js';
import { supplierShortfall } from './supplier-shortfall.js';

const rules = methodTable['competitive-consultation'];

describe('a consultation for a public service', () => {
  it.each([4, 3, 2])('goes on with %i suppliers', (suppliers) => {
    expect(supplierShortfall(rules, 'opening', suppliers)).toBeUndefined();
  });

  it.each([1, 0])('ends with %i, and says by which rule', (suppliers) => {
    expect(supplierShortfall(rules, 'conformity', suppliers)).toEqual({
      code: 'tender.too-few-suppliers',
      params: { suppliers, minimum: 2, basis: '财库〔2014〕214号 art. 34' },
    });
  });
});

describe('an open tender', () => {
  it('ends with two', () => {
    expect(supplierShortfall(methodTable['open-tender'], 'opening', 2)?.params).toMatchObject({
      minimum: 3,
    });
  });
});
