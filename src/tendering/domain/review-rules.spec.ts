import { describe, expect, it } from '@jest/globals';
import { type Finding, findingViolations } from './review-rules.js';

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
