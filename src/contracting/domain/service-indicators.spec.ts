import { describe, expect, it } from '@jest/globals';
import { type LedgerSums, serviceIndicators } from './service-indicators.js';

const SUMS: LedgerSums = {
  ...{ services: 8, quantity: '1200.00', volunteerHours: '36.50', recipients: 30, contacts: 100 },
  ...{ proved: 6, staffed: 8, byMethod: [] },
};

describe('the indicators of a contract', () => {
  it('are shares of what was agreed, and what one unit cost', () => {
    const agreed = { quantity: '4800', beneficiaries: 100, paidFen: 24_000_000n };
    expect(serviceIndicators(SUMS, agreed)).toEqual({
      ...{ completion: '25.00', reach: '30.00', frequency: '3.33' },
      ...{ unitCostFen: 20_000n, proved: '75.00', staffed: '100.00' },
    });
  });

  it('round half up, and go beyond a hundred where more was done', () => {
    const agreed = { quantity: '1000', beneficiaries: 7, paidFen: 1n };
    expect(serviceIndicators({ ...SUMS, quantity: '2.00' }, agreed)).toMatchObject({
      ...{ completion: '0.20', reach: '428.57', unitCostFen: 1n },
    });
  });

  it('say nothing where there is nothing to divide by', () => {
    const none = {
      ...SUMS,
      services: 0,
      quantity: '0.00',
      recipients: 0,
      contacts: 0,
      proved: 0,
      staffed: 0,
    };
    expect(serviceIndicators(none, { quantity: null, beneficiaries: null, paidFen: 5n })).toEqual({
      ...{ completion: null, reach: null, frequency: null, unitCostFen: null, proved: null, staffed: null },
    });
  });
});
