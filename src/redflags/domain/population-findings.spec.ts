import { describe, expect, it } from '@jest/globals';
import { LIMITS, award, bid, lot } from '../../../test/support/watched-lots.js';
import { day } from '../../shared/days.js';
import { populationFindings } from './find-flags.js';
import type { Finding } from './finding.js';
import type { WatchedLot } from './watched.js';

const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
const found = (lots: readonly WatchedLot[], code: string): Finding[] =>
  populationFindings(lots, { ...LIMITS, splittingFen: 10n ** 15n, pairClasses: 100 }).filter(
    (finding) => finding.code === code,
  );

/** A lot whose second price is so many percent above the winner's. */
const gap = (n: number, percent: number, changes: Parameters<typeof lot>[1] = {}) =>
  lot([bid('A', 10_000), bid('B', 10_000 + percent * 100)], { id: `l${n}`, ...changes });
const usual = (count: number) => many(count, (n) => gap(n, 20 + (n % 5)));

describe('R024 and R058, gaps between the winner and the next', () => {
  it.each([
    ['close', 1, 'R024'],
    ['far', 90, 'R058'],
  ])('find the one that is %s among twenty', (_, percent, code) => {
    const odd = gap(99, percent);
    expect(found([...usual(19), odd], code).map(({ lotId }) => lotId)).toEqual(['l99']);
    expect(found(usual(20), code)).toEqual([]);
    expect(found([...usual(18), odd], code)).toEqual([]);
  });

  it('say every figure', () => {
    const [flag] = found([...usual(19), gap(99, 90)], 'R058');
    expect(flag?.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['winning-price', '10000.00'],
      ['next-price', '19000.00'],
    ]);
    expect(flag?.against.map(({ name, value }) => [name, value])).toEqual([
      ['value', '0.900000'],
      ['upper-fence', '0.260000'],
      ['q1', '0.210000'],
      ['q3', '0.230000'],
      ['population', '20'],
    ]);
  });

  it.each<[string, (odd: WatchedLot) => WatchedLot]>([
    ['a score decides', (odd) => ({ ...odd, tender: { ...odd.tender, isPriceOnly: false } })],
    [
      'the award is pending',
      (odd) => ({ ...odd, awards: odd.awards.map((each) => ({ ...each, state: 'pending' })) }),
    ],
    [
      'a consortium won',
      (odd) => ({ ...odd, awards: odd.awards.map((each) => ({ ...each, organizationIds: ['A', 'C'] })) }),
    ],
    ['the winner was not the lowest', (odd) => ({ ...odd, bids: [...odd.bids, bid('C', 9_000)] })],
    ['nobody else was valid', (odd) => ({ ...odd, bids: odd.bids.slice(0, 1) })],
    ['prices are per unit', (odd) => ({ ...odd, tender: { ...odd.tender, isPricedByUnit: true } })],
  ])('say nothing where %s', (_, change) => {
    expect(found([...usual(20), change(gap(99, 90))], 'R058')).toEqual([]);
  });

  it('have no fence where three quarters are the same', () => {
    const same = many(19, (n) => gap(n, 20));
    expect([found([...same, gap(99, 20)], 'R024'), found([...same, gap(99, 20)], 'R058')]).toEqual([[], []]);
    expect(found([...same, gap(99, 21)], 'R058')).toHaveLength(1);
    expect(found([...many(19, (n) => gap(n, 0)), gap(99, 5)], 'R058')).toEqual([]);
  });
});

describe('R025, who takes part and never wins', () => {
  // Twenty suppliers of which each wins two of three lots, and L, who loses thirty times.
  const round = (n: number, winner: string, others: string[]) =>
    lot([bid(winner, 10_000), ...others.map((each, at) => bid(each, 20_000 + at))], { id: `r${n}` });
  const lots = many(20, (n) => [
    ...[round(n * 3, `S${n}`, ['L']), round(n * 3 + 1, `S${n}`, ['L'])],
    round(n * 3 + 2, 'W', [`S${n}`]),
  ]).flat();

  it('is found with its wins and processes, and nobody else is', () => {
    const flags = found(lots, 'R025');
    expect(flags.map(({ key }) => key)).toEqual(['organization:L']);
    expect(flags[0]?.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['wins', '0'],
      ['processes', '40'],
    ]);
    expect(flags[0]?.buyerId).toBeNull();
  });

  it('is not who takes part less than most', () => {
    const rare = [
      ...lots.map((each) => ({ ...each, bids: each.bids.filter(({ id }) => id !== 'bid-L') })),
      round(900, 'W', ['L']),
    ];
    expect(found(rare, 'R025')).toEqual([]);
  });
});

describe('R038, whose bids are disqualified more than nearly everybody’s', () => {
  const of = (n: number, buyerId: string, out: number, all: number) =>
    lot(
      many(all, (at) => bid(`${buyerId}-${n}-${at}`, 10_000 + at, at < out ? 'disqualified' : 'valid')),
      { id: `${buyerId}-${n}`, tender: { buyerId } },
    );
  const usualBuyers = many(20, (n) => of(n, `B${n}`, n % 3, 10));
  it('is a buyer', () => {
    const flags = found([...usualBuyers, of(1, 'odd', 9, 10)], 'R038');
    expect(flags.map(({ key, buyerId }) => [key, buyerId])).toEqual([['unit:odd', 'odd']]);
    expect(flags[0]?.inputs.slice(0, 2).map(({ value }) => value)).toEqual(['9', '10']);
  });

  it('is nobody with a single bid, among nineteen, or while nothing is decided', () => {
    expect(found([...usualBuyers, of(1, 'odd', 1, 1)], 'R038')).toEqual([]);
    expect(found([...usualBuyers.slice(0, 18), of(1, 'odd', 9, 10)], 'R038')).toEqual([]);
    expect(found([...usualBuyers, { ...of(1, 'odd', 9, 10), state: 'active' }], 'R038')).toEqual([]);
  });

  it('is a supplier', () => {
    const bidsOf = (supplier: string, out: number) =>
      many(10, (n) =>
        lot([bid(supplier, 10_000, n < out ? 'disqualified' : 'valid')], {
          ...{ id: `${supplier}-${n}`, tender: { buyerId: `${supplier}-${n}` } },
        }),
      );
    const usualSuppliers = many(20, (n) => bidsOf(`S${n}`, n % 3)).flat();
    const flags = found([...usualSuppliers, ...bidsOf('odd', 9)], 'R038');
    expect(flags.map(({ key, buyerId, organizationIds }) => [key, buyerId, organizationIds])).toEqual([
      ['organization:odd', null, ['odd']],
    ]);
    // Where three quarters have none at all there is no fence.
    const spotless = many(20, (n) => bidsOf(`S${n}`, 0)).flat();
    expect(found([...spotless, ...bidsOf('odd', 9)], 'R038')).toEqual([]);
  });
});

describe('R048, who wins more kinds of service than nearly all', () => {
  const won = (supplier: string, kinds: number, times: number) =>
    many(times, (n) =>
      lot([bid(supplier, 10_000)], { id: `${supplier}-${n}`, tender: { category: `K${n % kinds}` } }),
    );
  const usualSuppliers = many(20, (n) => won(`S${n}`, 2 + (n % 2), 20)).flat();
  it('is found among twenty who won twenty lots each', () => {
    const flags = found([...usualSuppliers, ...won('odd', 9, 20)], 'R048');
    expect(flags.map(({ key }) => key)).toEqual(['organization:odd']);
    expect(flags[0]?.inputs).toHaveLength(9);
  });

  it.each([
    ['won nineteen lots', [...usualSuppliers, ...won('odd', 9, 19)]],
    ['is one of nineteen', [...usualSuppliers.slice(0, 18 * 20), ...won('odd', 9, 20)]],
    ['has as many as all others', many(20, (n) => won(`S${n}`, 3, 20)).flat()],
  ])('is nobody who %s', (_, lots) => {
    expect(found(lots, 'R048')).toEqual([]);
  });
});

describe('one buyer in one year', () => {
  const given = (n: number, changes: Parameters<typeof lot>[1] = {}, yuan = 200_000, on = '2025-03-28') => {
    const one = bid('A', yuan);
    const tender = { id: `t${n}`, category: 'ELD', ...changes.tender };
    return lot([one], {
      id: `l${n}`,
      awards: [award(one, { id: `a${n}`, confirmedOn: day(on) })],
      ...changes,
      tender,
    });
  };
  const codes = (lots: readonly WatchedLot[]) =>
    populationFindings(lots, LIMITS).map(({ code, key }) => [code, key]);
  const kinds = ['ELD', 'CHD', 'DIS', 'AID'];

  it('gives one supplier purchases of four kinds, or of three', () => {
    const lots = kinds.map((category, n) => given(n, { tender: { id: `t${n}`, category } }));
    expect(codes(lots)).toEqual([['same-pair', 'pair:street:A:2025']]);
    expect(codes(lots.slice(0, 3))).toEqual([]);
    const late = given(4, { tender: { id: 't4', category: 'ENV' } }, 200_000, '2026-01-05');
    expect(codes([...lots.slice(0, 3), late])).toEqual([]);
  });

  it('splits a purchase, by amounts beyond the threshold and not at it', () => {
    expect(codes([given(1), given(2), given(3)])).toEqual([['splitting', 'split:street:ELD:2025']]);
    expect(codes([given(1, {}, 250_000), given(2, {}, 250_000)])).toEqual([]);
    expect(codes([given(1, {}, 250_000), given(2, {}, 250_001)])).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof lot>[1]]>([
    ['by open tender', { tender: { id: 't3', method: 'open-tender' } }],
    ['under a framework', { tender: { id: 't3', method: 'framework-call-off' } }],
    ['of another kind', { tender: { id: 't3', category: 'ENV' } }],
    ['of another buyer', { tender: { id: 't3', buyerId: 'other' } }],
    ['called off', { tender: { id: 't3', state: 'cancelled' } }],
  ])('does not count what was bought %s', (_, changes) => {
    expect(codes([given(1), given(2), given(3, changes)])).toEqual([]);
  });

  it('does not split by lots of one purchase', () => {
    const parts = many(3, (n) => given(n, { tender: { id: 'one' } }));
    expect(codes(parts)).toEqual([]);
  });
});
