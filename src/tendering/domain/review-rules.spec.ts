import { describe, expect, it } from '@jest/globals';
import type { Requirement } from './requirements.js';
import { type Finding, findingViolations, missedViolations, rejections } from './review-rules.js';

const shown = (findings: Finding[]) =>
  findingViolations(findings, ['a', 'b']).map(({ code, pointer }) => `${code} ${pointer}`);

describe('findings of a review', () => {
  it('pass when each bid stands once, with a reason where it fails', () => {
    expect(
      shown([
        { bidId: 'b', passes: false, reason: '未提供社会保险缴纳记录' },
        { bidId: 'a', passes: true },
      ]),
    ).toEqual([]);
  });

  it.each<[string, Finding[], string[]]>([
    ['leave a bid out', [{ bidId: 'a', passes: true }], ['tender.review-bid-missing /results']],
    [
      'say one twice',
      [
        { bidId: 'a', passes: true },
        { bidId: 'b', passes: true },
        { bidId: 'a', passes: true },
      ],
      ['tender.review-bid-twice /results/2/bidId'],
    ],
    [
      'fail one with nothing but spaces for a reason, and name a stranger',
      [
        { bidId: 'a', passes: false, reason: ' ' },
        { bidId: 'b', passes: true },
        { bidId: 'c', passes: true },
      ],
      ['tender.review-reason-missing /results/0/reason', 'tender.review-bid-unknown /results/2/bidId'],
    ],
  ])('are refused when they %s', (_, findings, expected) => {
    expect(shown(findings)).toEqual(expected);
  });
});

describe('requirements that a bid misses', () => {
  const requirements: Requirement[] = [
    { code: 'staff', title: '配备持证社工六名', kind: 'substantive' },
    { code: 'night', title: '夜间值守', kind: 'scored' },
  ];

  it.each<[string, Finding, string[]]>([
    ['a substantive one', { bidId: 'a', passes: false, missed: ['staff'] }, []],
    ['none', { bidId: 'a', passes: false }, []],
    [
      'one that is only scored',
      { bidId: 'a', passes: false, missed: ['staff', 'night'] },
      ['bid.review-requirement-unknown'],
    ],
    ['though it passes', { bidId: 'a', passes: true, missed: ['staff'] }, ['bid.review-requirement-passed']],
  ])('%s', (_, finding, expected) => {
    expect(missedViolations([finding], requirements).map(({ code }) => code)).toEqual(expected);
  });

  it('are told by their names, where the finding names any', () => {
    const missed = { bidId: 'a', passes: false, missed: ['staff'] };
    expect(rejections(missed, requirements)).toMatchObject([
      { code: 'bid.requirement-missed', params: { requirement: 'staff', title: '配备持证社工六名' } },
    ]);
    expect(rejections({ bidId: 'a', passes: false }, requirements)).toMatchObject([
      { code: 'tender.not-conforming' },
    ]);
  });
});
