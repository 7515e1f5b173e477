import { describe, expect, it } from '@jest/globals';
import { conflictSignals } from './conflict-signals.js';

const text = '每周两次上门照料，首月完成全部建档并每月回访一次。';
const bid = (bidId: string, origin: string | null, proposal: string | null, files: string[] = []) => ({
  ...{ bidId, organizationId: `org-${bidId}`, origin, proposal, files },
});

describe('signals among bids', () => {
  it('are one address, one contact, one text but for its marks', () => {
    const bids = [
      bid('a', 'x', text),
      bid('b', 'y', `${text.replaceAll('，', ', ')} `),
      bid('c', 'x', '另一方案'),
    ];
    expect(
      conflictSignals(bids, [
        ['org-a', 'org-c'],
        ['org-b', 'org-z'],
      ]),
    ).toEqual([
      { kind: 'same-origin', bidIds: ['a', 'c'] },
      { kind: 'same-contact', bidIds: ['a', 'c'] },
      { kind: 'same-text', bidIds: ['a', 'b'] },
    ]);
  });

  it('are none among the bids of one supplier for several lots', () => {
    const own = (bidId: string) => ({ ...bid(bidId, 'x', text), organizationId: 'org-a' });
    expect(conflictSignals([own('a1'), own('a2')], [['org-a', 'org-b']])).toEqual([]);
    const together = conflictSignals([own('a1'), own('a2'), bid('b', 'x', null)], []);
    expect(together).toEqual([{ kind: 'same-origin', bidIds: ['a1', 'a2', 'b'] }]);
  });

  it('are files that bids share byte for byte, each set of bids once', () => {
    const bids = [
      bid('a', null, null, ['x', 'y', 'z']),
      bid('b', null, null, ['y', 'x']),
      bid('c', null, null, ['z']),
      bid('d', null, null, ['u', 'u']),
    ];
    expect(conflictSignals(bids, [])).toEqual([
      { kind: 'same-file', bidIds: ['a', 'b'] },
      { kind: 'same-file', bidIds: ['a', 'c'] },
    ]);
  });

  it('are none where nothing is known, or where texts are too short to tell', () => {
    expect(conflictSignals([bid('a', null, '示例'), bid('b', null, '示例')], [])).toEqual([]);
  });
});
