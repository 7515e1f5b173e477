import { describe, expect, it } from '@jest/globals';
import { type BoundaryAnswers, boundaryViolations } from './boundary.js';

const GRANT: BoundaryAnswers = {
  ...{ definedService: false, designedBy: 'applicants', forOwnDuties: false },
  ...{ paidByDelivery: false, fiscalMoney: true },
};
const LARGE = 1_000_000_00n;

describe('the answers of a street about its programme', () => {
  it.each<[string, Partial<BoundaryAnswers>, bigint, string[]]>([
    ['applicants design it', {}, LARGE, []],
    ['applicants design it for the street, too', { forOwnDuties: true, paidByDelivery: true }, LARGE, []],
    ['the street has designed a frame only', { designedBy: 'street' }, LARGE, []],
    ['a defined service', { definedService: true }, LARGE, ['venture.purchase-in-disguise']],
    [
      'a fen below the threshold',
      { definedService: true },
      LARGE - 1n,
      ['venture.small-purchase-in-disguise'],
    ],
    ['a defined service for donated money', { definedService: true, fiscalMoney: false }, LARGE, []],
    [
      'its own duty by its own design',
      { designedBy: 'street', forOwnDuties: true },
      LARGE,
      ['venture.purchase-in-disguise', 'venture.purchase-in-disguise'],
    ],
    [
      'everything of a purchase: every sign is named',
      { definedService: true, designedBy: 'street', forOwnDuties: true, paidByDelivery: true },
      LARGE,
      Array.from({ length: 4 }, () => 'venture.purchase-in-disguise'),
    ],
  ])('%s', (_, answers, total, expected) => {
    const facts = { answers: { ...GRANT, ...answers }, total, threshold: LARGE, fundIsFiscal: false };
    expect(boundaryViolations(facts).map(({ code }) => code)).toEqual(expected);
  });

  it('do not call a fund of budget money free of it', () => {
    const facts = {
      answers: { ...GRANT, fiscalMoney: false },
      total: 1n,
      threshold: LARGE,
      fundIsFiscal: true,
    };
    expect(boundaryViolations(facts)).toEqual([
      { code: 'venture.boundary-fiscal-wrong', pointer: '/boundary/fiscalMoney' },
    ]);
  });
});
