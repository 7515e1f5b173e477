import { describe, expect, it } from '@jest/globals';
import { type AcceptanceFacts, acceptanceViolations } from './acceptance-rules.js';

const facts: AcceptanceFacts = {
  result: 'accept',
  items: [
    { reference: '上门照料 1200 次', finding: 'met' },
    { reference: '助餐 3000 份', finding: 'met' },
  ],
  publicService: true,
  recipientsInvited: 5,
  recipientOpinions: 1,
  acceptorUnitIds: ['street', 'community'],
  providerUnitId: 'organization',
};
const unmet = { items: [{ reference: '助餐 3000 份', finding: 'not-met' as const }] };
const codes = (change: Partial<AcceptanceFacts>) =>
  acceptanceViolations({ ...facts, ...change }).map((v) => v.code.replace('contracting.', ''));

describe('concluding an acceptance', () => {
  it.each<[string, Partial<AcceptanceFacts>, string[]]>([
    ['all met, one opinion', {}, []],
    ['one invited, who gave an opinion', { recipientsInvited: 1 }, []],
    ['no recipient’s opinion', { recipientOpinions: 0 }, ['recipient-opinion-missing']],
    [
      'nobody invited',
      { recipientsInvited: 0, recipientOpinions: 0 },
      ['recipients-not-invited', 'recipient-opinion-missing'],
    ],
    ['a service for the office itself', { publicService: false, recipientOpinions: 0 }, []],
    ['no items', { items: [] }, ['acceptance-without-items']],
    ['an item nobody judged', { items: [{ reference: '助餐' }] }, ['item-not-judged']],
    ['passed with an unmet item', unmet, ['accepted-with-unmet-item']],
    ['returned with an unmet item', { ...unmet, result: 'return', reason: '补足 200 份' }, []],
    [
      'returned without a reason',
      { ...unmet, result: 'return', reason: '  ' },
      ['acceptance-reason-missing'],
    ],
    ['nobody accepts', { acceptorUnitIds: [] }, ['acceptor-missing']],
    ['the provider accepts', { acceptorUnitIds: ['organization'] }, ['provider-accepts-own-work']],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('points at each item by its place', () => {
    const items = [{ reference: 'a', finding: 'met' as const }, { reference: 'b' }];
    expect(acceptanceViolations({ ...facts, items })).toMatchObject([
      { pointer: '/items/1/conforms', params: { item: 'b' } },
    ]);
  });
});
