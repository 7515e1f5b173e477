import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type CallOffFacts, amountOf, callOffViolations } from './call-off-rules.js';
import { refuse } from './refusals.js';

const A = { partyId: 'A', name: '甲（示例）', state: 'active' as const, price: 90_00n, reasons: [] };
const B = { ...A, partyId: 'B', name: '乙（示例）', price: 95_00n };
const agreement = {
  ...{ state: 'in-force' as const, validFrom: day('2025-05-01'), validTo: day('2027-04-30') },
  ...{ category: 'ELD', scope: '上门服务', unit: '人次', orderers: ['street', 'other'] },
  ...{ ways: ['direct-choice', 'rotation', 'second-competition'] as const, chosenByServed: true },
};
const direct = {
  ...{ way: 'direct-choice' as const, partyId: 'A', unitPrice: null, reason: '距离最近', choices: null },
  deadlineOn: null,
};
const facts: CallOffFacts = {
  ...{ today: day('2025-06-03'), ordererId: 'street', agreement, parties: [A, B], wish: direct },
  item: { category: 'ELD', unit: '人次', quantity: '1000', ceiling: 100_000_00n },
};
const turn = { ...direct, way: 'rotation' as const, partyId: null, reason: null };
const competition = { ...turn, way: 'second-competition' as const, deadlineOn: day('2025-06-20') };
const chosen = (a: number, b: number) => ({
  ...{ ...direct, reason: null },
  choices: [
    { partyId: 'A', count: a },
    { partyId: 'B', count: b },
  ],
});

describe('an order under a framework', () => {
  it.each<[string, Partial<CallOffFacts>, string[]]>([
    ['a direct choice with its reason', {}, []],
    ['a turn', { wish: turn }, []],
    ['a competition', { wish: competition }, []],
    ['the choice of most of the people served', { wish: chosen(5, 3) }, []],
    ['on the last day', { today: day('2027-04-30') }, []],
    ['after the last day', { today: day('2027-05-01') }, ['agreement-in-effect-only']],
    ['before the first day', { today: day('2025-04-30') }, ['agreement-in-effect-only']],
    ['ended before', { agreement: { ...agreement, state: 'ended' } }, ['agreement-in-effect-only']],
    ['by a unit that was not announced', { ordererId: 'third' }, ['unit-may-not-order']],
    [
      'in a way that was not announced',
      { agreement: { ...agreement, ways: ['rotation'] } },
      ['way-not-announced'],
    ],
    ['for another service', { item: { ...facts.item, category: 'CHD' } }, ['outside-scope']],
    ['by another unit', { item: { ...facts.item, unit: '小时' } }, ['unit-differs']],
    ['beyond the money', { item: { ...facts.item, ceiling: 89_999_99n } }, ['over-item']],
    ['above the price', { wish: { ...direct, unitPrice: 90_01n } }, ['price-above-framework']],
    ['below the price', { wish: { ...direct, unitPrice: 85_00n } }, []],
    ['without a party', { wish: { ...direct, partyId: null } }, ['party-missing']],
    ['without a reason', { wish: { ...direct, reason: null } }, ['choice-reason-missing']],
    ['of a removed party', { parties: [{ ...A, state: 'removed' }, B] }, ['party-not-callable']],
    ['of a stranger', { parties: [B] }, ['party-not-callable']],
    ['against what most chose', { wish: chosen(3, 5) }, ['not-their-choice']],
    [
      'counted twice',
      {
        wish: {
          ...chosen(5, 3),
          choices: [
            { partyId: 'A', count: 1 },
            { partyId: 'A', count: 1 },
          ],
        },
      },
      ['choices-unfit'],
    ],
    [
      'counted though not announced',
      { wish: chosen(5, 3), agreement: { ...agreement, chosenByServed: false } },
      ['choice-not-announced'],
    ],
    ['a named turn', { wish: { ...turn, partyId: 'A' } }, ['party-not-asked']],
    ['a priced turn', { wish: { ...turn, unitPrice: 80_00n } }, ['price-not-asked']],
    ['a competition without a day', { wish: { ...competition, deadlineOn: null } }, ['deadline-missing']],
    [
      'a competition after the end',
      { wish: { ...competition, deadlineOn: day('2027-05-01') } },
      ['deadline-after-end'],
    ],
    [
      'a turn with a day for offers',
      { wish: { ...turn, deadlineOn: day('2025-06-20') } },
      ['deadline-not-asked'],
    ],
  ])('%s', (_, change, codes) => {
    const found = callOffViolations({ ...facts, ...change }).map(({ code }) => code);
    expect(found).toEqual(codes.map((code) => `frameworks.${code}`));
  });

  it('tells why a barred party is not called, with the reasons behind it', () => {
    const barred = { ...A, reasons: [refuse.applicantIneligible()] };
    const found = callOffViolations({ ...facts, parties: [barred, B] }).map(({ code }) => code);
    expect(found).toEqual(['frameworks.party-ineligible', 'frameworks.applicant-ineligible']);
  });

  it.each([
    [90_00n, '1000', 90_000_00n],
    [33n, '0.5', 16n],
    [99_99n, '1.25', 124_98n],
  ])('%d fen by %s comes to %d, never more than the exact product', (price, quantity, amount) => {
    expect(amountOf(price, quantity)).toBe(amount);
  });
});
