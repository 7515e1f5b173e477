import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type ChangeFacts, changeViolations } from './change-rules.js';
import type { ChangeTerms, ProposedChange } from './contract-change.js';

const FACTS: ChangeFacts = {
  state: 'performing',
  proposedBy: 'buyer',
  today: day('2025-06-02'),
  original: 456_789_00n,
  supplements: [],
  percents: ['50', '40', '10'],
  serviceFrom: day('2025-05-06'),
  serviceTo: day('2025-11-28'),
  settling: { ceiling: 456_789_00n, accepted: 200_000_00n, openRequests: 0 },
  isGrant: false,
  hasRefusal: false,
};
const change = (kind: ProposedChange['kind'], terms: ChangeTerms = {}): ProposedChange => ({
  ...{ kind, ground: 'mutual-agreement', reason: '示例', fileIds: [], terms },
});
const codes = (proposed: ProposedChange, facts: Partial<ChangeFacts> = {}) =>
  changeViolations(proposed, { ...FACTS, ...facts }).map(({ code }) => code.replace('contracting.', ''));
const MORE: ChangeTerms = { addedService: '示例', sameService: true, otherClausesUnchanged: true };

describe('a change', () => {
  it.each<[string, ProposedChange, Partial<ChangeFacts>, string[]]>([
    [
      'a supplement that reaches the tenth (E12)',
      change('supplement', { ...MORE, amount: 15_678_90n }),
      { supplements: [30_000_00n] },
      [],
    ],
    [
      'and one fen more',
      change('supplement', { ...MORE, amount: 15_678_91n }),
      { supplements: [30_000_00n] },
      ['supplements-over-cap'],
    ],
    [
      'a supplement after a refused delivery',
      change('supplement', { ...MORE, amount: 15_678_90n }),
      { hasRefusal: true },
      ['supplement-after-refusal'],
    ],
    [
      'a supplement so small that a part is below zero',
      change('supplement', { ...MORE, amount: 1n }),
      { percents: ['50', '50'] },
      [],
    ],
    [
      'a supplement to a grant',
      change('supplement', { ...MORE, amount: 1_00n }),
      { isGrant: true },
      ['grant-supplemented'],
    ],
    [
      'a supplement in the public interest',
      { ...change('supplement', { ...MORE, amount: 1_00n }), ground: 'public-interest' },
      {},
      ['supplement-ground'],
    ],
    ['an extension by a day', change('extension', { serviceTo: day('2025-11-29') }), {}, []],
    [
      'an extension to the same day',
      change('extension', { serviceTo: day('2025-11-28') }),
      {},
      ['end-not-later'],
    ],
    [
      'an extension to a day that is over',
      change('extension', { serviceTo: day('2025-12-01') }),
      { today: day('2025-12-02') },
      ['end-past'],
    ],
    [
      'an extension while suspended',
      change('extension', { serviceTo: day('2025-11-29') }),
      { state: 'suspended' },
      [],
    ],
    [
      'a suspension until yesterday',
      change('suspension', { resumeBy: day('2025-06-01') }),
      {},
      ['resumption-past'],
    ],
    ['a suspension of what rests', change('suspension'), { state: 'suspended' }, ['change-out-of-place']],
    [
      'a resumption of what goes on',
      change('resumption', { serviceTo: day('2025-11-28') }),
      {},
      ['change-out-of-place'],
    ],
    [
      'a resumption without a later day',
      change('resumption', { serviceTo: day('2025-11-28') }),
      { state: 'suspended' },
      [],
    ],
    ['61 days to pay', change('amendment', { paymentTermDays: 61 }), {}, ['payment-term-too-long']],
    [
      'a termination with an amount of a supplement',
      change('termination', { amount: 1n, settledAmount: 1n }),
      {},
      ['change-field-foreign'],
    ],
    ['a termination at what was accepted', change('termination', { settledAmount: 200_000_00n }), {}, []],
    [
      'a termination below it',
      change('termination', { settledAmount: 199_999_99n }),
      {},
      ['settled-below-accepted'],
    ],
    [
      'a termination above the price',
      change('termination', { settledAmount: 456_789_01n }),
      {},
      ['settled-over-price'],
    ],
    [
      'a termination beside an open request',
      change('termination', { settledAmount: 200_000_00n }),
      { settling: { ...FACTS.settling, openRequests: 1 } },
      ['requests-under-way'],
    ],
    [
      'a termination of what was accepted already',
      change('termination', { settledAmount: 200_000_00n }),
      { state: 'accepted' },
      ['change-out-of-place'],
    ],
  ])('%s', (_, proposed, facts, expected) => {
    expect(codes(proposed, facts)).toEqual(expected);
  });

  it('that was signed for more than a year keeps the four conditions that it proved then', () => {
    const long = { serviceFrom: day('2025-05-06'), serviceTo: day('2027-05-06') };
    expect(codes(change('extension', { serviceTo: day('2028-05-06') }), long)).toEqual([]);
    expect(codes(change('extension', { serviceTo: day('2028-05-07') }), long)).toEqual(['term-too-long']);
  });
});
