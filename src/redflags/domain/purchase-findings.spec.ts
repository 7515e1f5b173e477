import { describe, expect, it } from '@jest/globals';
import { LIMITS, TENDER, award, bid, contract, lot, purchase } from '../../../test/support/watched-lots.js';
import { day } from '../../shared/days.js';
import { purchaseFindings } from './find-flags.js';
import type { WatchedLot, WatchedPurchase, WatchedTender } from './watched.js';

const TODAY = day('2025-06-30');
const codesOf = (changes: Partial<WatchedPurchase>, today = TODAY) =>
  purchaseFindings(purchase(changes), LIMITS, today).map(({ code }) => code);
const ofLot = (one: WatchedLot) => codesOf({ lots: [one] });

describe('R003, a short period for bids', () => {
  it.each([
    // deadline, other facts, flagged
    ['2025-03-17T09:30:00+08:00', {}, true],
    ['2025-03-17T23:59:59+08:00', {}, true],
    ['2025-03-18T00:00:00+08:00', {}, false],
    ['2025-03-24T09:30:00+08:00', {}, false],
    ['2025-03-17T09:30:00+08:00', { procurementMethod: 'direct' }, false],
    ['2025-03-17T09:30:00+08:00', { state: 'cancelled' }, false],
    [null, {}, false],
  ] as const)('closing %s with %p: %s', (deadlineAt, changes, flagged) => {
    const tender: WatchedTender = { ...TENDER, deadlineAt, ...changes };
    expect(codesOf({ tender })).toEqual(flagged ? ['R003'] : []);
  });

  it('has a threshold for each method', () => {
    const limits = { ...LIMITS, submissionDays: (method: string) => (method === 'selection' ? 5 : 15) };
    const tender = { ...TENDER, deadlineAt: '2025-03-09T09:30:00+08:00' };
    expect(purchaseFindings(purchase({ tender }), limits, TODAY)).toEqual([]);
    const [found] = purchaseFindings(
      purchase({ tender: { ...tender, method: 'open-tender' } }),
      limits,
      TODAY,
    );
    expect(found?.inputs.at(-1)).toEqual({ name: 'submission-days', value: '6', source: null });
    expect(found?.against).toEqual([{ name: 'threshold', value: '15', source: null }]);
  });
});

describe('what the bids of a lot show', () => {
  const [a, b, c] = [bid('A', 90_000), bid('B', 95_000), bid('C', 99_000)];
  const out = (letter: string, yuan: number | null = 80_000) => bid(letter, yuan, 'disqualified');
  it.each<[string, WatchedLot, string[]]>([
    ['nothing of three bids', lot([a, b, c]), []],
    ['R018 of one bid', lot([a]), ['R018']],
    ['nothing of one bid that was invited alone', lot([a], { tender: { procurementMethod: 'direct' } }), []],
    ['R018 of a consortium alone', lot([bid('A', 90_000, 'valid', ['B'])]), ['R018']],
    [
      'R018 of one bid before any result',
      lot([bid('A', null, 'opened')], { state: 'active', awards: [] }),
      ['R018'],
    ],
    ['nothing where nobody goes on', lot([a], { state: 'cancelled' }), []],
    ['nothing of a purchase called off', lot([a], { tender: { state: 'cancelled' } }), []],
    ['R028 of one price twice', lot([a, b, bid('C', 95_000)]), ['R028']],
    ['R028 with a disqualified one', lot([a, b, out('C', 95_000)]), ['R028']],
    ['R028 where the lot failed', lot([a, bid('B', 90_000)], { state: 'failed', awards: [] }), ['R028']],
    ['nothing of unknown prices', lot([bid('A', null), bid('B', null)], { awards: [] }), []],
    ['nothing of unit prices', lot([a, bid('B', 90_000)], { tender: { isPricedByUnit: true } }), []],
    ['R035 where one is left', lot([a, out('B', 95_000)]), ['R035']],
    [
      'R035 and more where two went',
      lot([a, out('B', 95_000), out('C', 96_000)]),
      ['R035', 'several-disqualified'],
    ],
    [
      'several where two went and two are left',
      lot([a, b, out('C', 96_000), out('D', 97_000)]),
      ['several-disqualified'],
    ],
    [
      'nothing while the award is pending',
      lot([a, out('B', 95_000)], { awards: [award(a, { state: 'pending' })] }),
      [],
    ],
    ['no R035 where somebody else has the award', lot([a, out('B', 95_000)], { awards: [award(b)] }), []],
    ['R036 where the lowest went', lot([a, b, out('C')]), ['R036']],
    ['nothing where a score decides', lot([a, b, out('C')], { tender: { isPriceOnly: false } }), []],
    ['no R036 of an equal valid price', lot([a, b, out('C', 90_000)]), ['R028']],
    ['no R036 without an award', lot([a, b, out('C')], { state: 'active', awards: [] }), []],
    [
      'no R036 where no valid bid has a price',
      lot([bid('A', null), bid('B', null), out('C')], { awards: [award(a)] }),
      [],
    ],
  ])('%s', (_, one, expected) => {
    expect(ofLot(one)).toEqual(expected);
  });

  it.each([
    ['2025-03-24T09:30:00+08:00', []],
    ['2025-03-24T01:30:00.001Z', ['R030']],
    ['2025-03-24T09:30:01+08:00', ['R030']],
  ])('R030 of a winner received at %s', (receivedAt, expected) => {
    expect(ofLot(lot([{ ...a, receivedAt }, b, c]))).toEqual(expected);
    expect(ofLot(lot([a, { ...b, receivedAt }, c]))).toEqual([]);
  });

  it('counts who is disqualified, and says which bids', () => {
    const [found] = purchaseFindings(
      purchase({ lots: [lot([a, out('B', 95_000), out('C', 96_000)])] }),
      LIMITS,
      TODAY,
    );
    expect(found?.against[0]).toEqual({ name: 'value', value: '2', source: null });
    expect(found?.inputs.map(({ source }) => source?.id)).toEqual(['bid-A', 'bid-B', 'bid-C']);
  });
});

describe('an award far under its estimate', () => {
  it.each([
    [70_000, ['far-under-estimate']],
    [70_001, []],
    [99_999, []],
  ])('of 100,000.00 at %d.00', (yuan, expected) => {
    expect(ofLot(lot([bid('A', yuan), bid('B', 100_000)]))).toEqual(expected);
  });
});

describe('changes of a contract', () => {
  it.each([
    [['supplement', 'supplement'], []],
    [['amendment', 'amendment', 'extension'], ['many-changes']],
    [['suspension', 'resumption', 'amendment', 'amendment'], []],
    [['supplement', 'extension'], ['price-and-term']],
    [
      ['supplement', 'extension', 'amendment'],
      ['many-changes', 'price-and-term'],
    ],
  ])('%p', (kinds, expected) => {
    expect(codesOf({ contracts: [contract(kinds)] })).toEqual(expected);
  });

  it.each([
    // signed on 2025-04-01: accepted, agreed until
    ['2025-05-30', '2025-12-31', ['done-early']],
    ['2025-05-31', '2025-12-31', []],
    ['2025-05-10', '2025-05-30', []],
    [null, '2025-12-31', []],
  ])('accepted on %s of a service until %s', (accepted, until, expected) => {
    const days = { acceptedOn: accepted ? day(accepted) : null, serviceTo: day(until) };
    expect(codesOf({ contracts: [contract([], days)] })).toEqual(expected);
  });
});

describe('after an upheld complaint', () => {
  const [a, b] = [bid('A', 90_000), bid('B', 95_000)];
  const lost = [{ awardId: 'old', organizationIds: ['A'] }];
  it('its supplier has the award again, or another one has', () => {
    expect(codesOf({ lots: [lot([a, b])], lost })).toEqual(['re-awarded']);
    expect(codesOf({ lots: [lot([a, b], { awards: [award(b)] })], lost })).toEqual([]);
    const back = award(a, { state: 'cancelled', cancelGround: 'complaint' });
    expect(codesOf({ lots: [lot([a, b], { awards: [back] })], lost })).toEqual([]);
  });

  const ruling = {
    id: 'r1',
    lotId: null,
    organizationId: 'B',
    effect: 'next-candidate',
    decidedOn: day('2025-05-31'),
  };
  const open = { state: 'active', awards: [] };
  it.each<[string, string, Partial<WatchedPurchase>, string, string[]]>([
    ['within its days', 'next-candidate', { lots: [lot([a, b], open)] }, '2025-06-30', []],
    ['after its days', 'next-candidate', { lots: [lot([a, b], open)] }, '2025-07-01', ['ruling-open']],
    ['once the next one has it', 'next-candidate', { lots: [lot([b, a])] }, '2025-07-01', []],
    [
      'once the lot has failed',
      'next-candidate',
      { lots: [lot([a, b], { ...open, state: 'failed' })] },
      '2025-07-01',
      [],
    ],
    ['without a new purchase', 'redo', {}, '2025-07-01', ['ruling-open']],
    ['with a new purchase', 'redo', { retenderedOn: day('2025-06-20') }, '2025-07-01', []],
    ['called off', 'cancel', {}, '2025-07-01', []],
  ])('a ruling %s', (_, effect, changes, today, expected) => {
    expect(codesOf({ ...changes, rulings: [{ ...ruling, effect }] }, day(today))).toEqual(expected);
  });

  it('only the lot that it is about counts', () => {
    const lots = [lot([a, b], { ...open, id: 'l1' }), lot([b, a], { id: 'l2' })];
    const named = (lotId: string) => codesOf({ lots, rulings: [{ ...ruling, lotId }] }, day('2025-07-01'));
    expect([named('l1'), named('l2')]).toEqual([['ruling-open'], []]);
  });
});
