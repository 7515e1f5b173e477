import { describe, expect, it } from '@jest/globals';
import { exact, toDecimal } from '../../shared/exact.js';
import { foundBefore, judgement } from './judgement.js';
import { DEFAULT_JUDGES, type JudgeKind } from './judges.js';

const found = (scores: Partial<Record<JudgeKind, string>>) =>
  judgement(
    DEFAULT_JUDGES,
    Object.fromEntries(
      Object.entries(scores).map(([kind, score]) => [kind, { score: exact(score), heard: 1 }]),
    ),
  );

describe('four parties and the kinds of judges inside them', () => {
  it.each<[string, Partial<Record<JudgeKind, string>>, string | undefined, string[]]>([
    ['the sheet alone', { 'third-party': '89.955' }, '89.96', ['purchaser', 'community', 'recipients']],
    [
      'everybody: .5·(.8·90+.2·80) + .2·85 + .15·(.6·70+.4·95) + .15·92 = 86.8',
      {
        ...{ 'third-party': '90', notable: '80', purchaser: '85' },
        ...{ 'community-representative': '70', 'community-team': '95', recipients: '92' },
      },
      '86.80',
      [],
    ],
    [
      'a party of which one kind spoke keeps its weight: (.5·90 + .15·70)/.65',
      { 'third-party': '90', 'community-representative': '70' },
      '85.38',
      ['purchaser', 'recipients'],
    ],
    ['nobody', {}, undefined, ['thirdParty', 'purchaser', 'community', 'recipients']],
  ])('%s', (_, scores, expected, missing) => {
    const { total, missing: without } = found(scores);
    expect([total && toDecimal(total, 2), without]).toEqual([expected, missing]);
  });

  it('tells what each kind found, and of whom nothing is known', () => {
    const { parties } = found({ 'third-party': '90', purchaser: '85' });
    expect(parties[0]).toEqual({
      ...{ party: 'thirdParty', weight: '50', score: '90.0000' },
      kinds: [
        { kind: 'third-party', weight: '80', score: '90.0000', exact: '90', heard: 1 },
        { kind: 'notable', weight: '20', score: null, exact: null, heard: 0 },
      ],
    });
    expect(parties[2]).toMatchObject({ party: 'community', score: null });
  });

  it('computes the same again from its own explanation', () => {
    const { total, parties } = found({ 'third-party': '89.955', recipients: '86.67' });
    expect(judgement(DEFAULT_JUDGES, foundBefore(parties)).total?.equals(total ?? exact('0'))).toBe(true);
  });
});
