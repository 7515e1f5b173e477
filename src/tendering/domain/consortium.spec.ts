import { describe, expect, it } from '@jest/globals';
import { combinedGrade, consortiumViolations, partiesOf } from './consortium.js';

describe('a consortium', () => {
  it.each<[string, [string, string][], string[]]>([
    [
      'of two',
      [
        ['a', '60'],
        ['b', '40'],
      ],
      [],
    ],
    [
      'of three, to the cent',
      [
        ['a', '33.34'],
        ['b', '33.33'],
        ['c', '33.33'],
      ],
      [],
    ],
    [
      'whose shares miss a part',
      [
        ['a', '60'],
        ['b', '39.99'],
      ],
      ['bid.shares-not-whole /members'],
    ],
    ['of one', [['a', '100']], ['bid.too-few-members /members']],
    [
      'without its lead',
      [
        ['b', '60'],
        ['c', '40'],
      ],
      ['bid.lead-no-member /members'],
    ],
    [
      'that names one twice',
      [
        ['a', '60'],
        ['b', '20'],
        ['b', '20'],
      ],
      ['bid.member-twice /members/2/organizationId'],
    ],
  ])('%s', (_, members, expected) => {
    const shares = members.map(([organization, share]) => ({ organization, share }));
    expect(
      consortiumViolations('a', shares).map(({ code, pointer }) => `${code} ${String(pointer)}`),
    ).toEqual(expected);
  });

  it.each<[(string | null)[], string | null]>([
    [['5A', '3A', '4A'], '3A'],
    [['5A', null], '5A'],
    [[null, null], null],
  ])('of %j has the grade %s', (grades, expected) => {
    expect(combinedGrade(grades)).toBe(expected);
  });

  it('is all its members, each once; a bid alone is its bidder', () => {
    const agreement = { id: 'f', name: '协议.pdf', size: 1, sha256: '0' };
    const members = [
      { organization: 'a', share: '60' },
      { organization: 'b', share: '40' },
    ];
    expect(
      partiesOf({ organizationId: 'a', details: { consortium: { lead: 'a', members, agreement } } }),
    ).toEqual(['a', 'b']);
    expect(partiesOf({ organizationId: 'a', details: {} })).toEqual(['a']);
    expect(partiesOf({ organizationId: 'a', details: null })).toEqual(['a']);
  });
});
