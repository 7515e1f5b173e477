import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type SubsidyFacts, daysLate, paymentViolations, subsidyViolations } from './subsidy-rules.js';

const facts: SubsidyFacts = {
  ...{ kind: 'start-up', fundYear: 2025, today: day('2025-03-03') },
  instalments: [
    { dueOn: day('2025-04-01'), amount: 100n },
    { dueOn: day('2025-10-01'), amount: 50n },
  ],
  receiver: { kind: 'organization', within: false, standing: [] },
};
const community = { kind: 'residents-committee', within: true, standing: [] };
const said = (change: Partial<SubsidyFacts>) =>
  subsidyViolations({ ...facts, ...change }).map(({ code }) => code.replace('funding.', ''));
const on = (dueOn: string, amount = 1n) => ({ dueOn: day(dueOn), amount });

describe('a subsidy', () => {
  it.each<[string, Partial<SubsidyFacts>, string[]]>([
    ['supports an organization, however new', {}, []],
    ['supports a community’s committee', { kind: 'community', receiver: community }, []],
    ['of a fund of others', { fundYear: undefined }, ['fund-not-yours']],
    ['for nobody', { receiver: undefined }, ['receiver-unknown']],
    ['for a committee as an organization', { receiver: community }, ['receiver-no-organization']],
    ['for an organization as a community', { kind: 'community' }, ['receiver-no-community']],
    [
      'for a community of another street',
      { kind: 'community', receiver: { ...community, within: false } },
      ['receiver-no-community'],
    ],
    [
      'for whoever is barred',
      { receiver: { kind: 'organization', within: false, standing: [{ code: 'registry.barred' }] } },
      ['registry.barred'],
    ],
    ['with nothing to pay', { instalments: [on('2025-04-01', 0n)] }, ['amount-not-positive']],
    ['due yesterday', { instalments: [on('2025-03-02')] }, ['due-in-past']],
    ['due next year', { instalments: [on('2026-01-01')] }, ['due-outside-year']],
    ['out of order', { instalments: [on('2025-04-02'), on('2025-04-02')] }, ['due-unordered']],
  ])('%s', (_, change, expected) => {
    expect(said(change)).toEqual(expected);
  });

  it.each([
    ['on its day', { dueOn: day('2025-04-01'), paidOn: null }, '2025-04-01', []],
    ['a day early', { dueOn: day('2025-04-01'), paidOn: null }, '2025-03-31', ['funding.not-due']],
    [
      'twice',
      { dueOn: day('2025-04-01'), paidOn: day('2025-04-01') },
      '2025-04-02',
      ['funding.instalment-paid'],
    ],
    ['tomorrow', { dueOn: day('2025-04-01'), paidOn: null }, '2025-04-04', ['funding.received-later']],
    ['of none', undefined, '2025-04-01', ['funding.instalment-unknown']],
  ])('is paid %s', (_, instalment, paidOn, expected) => {
    const found = paymentViolations(instalment, day(paidOn), day('2025-04-03'));
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  it('is late from the day after', () => {
    const waiting = { dueOn: day('2025-04-01'), paidOn: null };
    expect(daysLate(waiting, day('2025-04-01'))).toBe(0);
    expect(daysLate(waiting, day('2025-04-02'))).toBe(1);
    const paid = { dueOn: day('2025-04-01'), paidOn: day('2025-04-10') };
    expect([daysLate(paid, day('2025-04-09')), daysLate(paid, day('2025-04-10'))]).toEqual([8, 0]);
  });
});
