import { describe, expect, it } from '@jest/globals';
import { type AwardFacts, awardViolations } from './award-rules.js';

const first: AwardFacts = { rank: 1, confirmer: 'lead', preparers: ['officer'], sha256: 'f0' };

describe('an award', () => {
  it.each<[string, Partial<AwardFacts>, string[]]>([
    ['goes to the first candidate', {}, []],
    ['may name the hash of its decision', { givenSha256: 'f0' }, []],
    ['goes to the second one with a reason', { rank: 2, reason: '第一候选人放弃成交' }, []],
    ['needs that reason', { rank: 2 }, ['tender.order-without-reason']],
    ['needs more than spaces', { rank: 3, reason: '  ' }, ['tender.order-without-reason']],
    ['never goes to a bid that is no candidate', { rank: undefined }, ['tender.bid-not-candidate']],
    ['is not confirmed by who prepared it', { confirmer: 'officer' }, ['tender.preparer-confirms']],
    ['has the decision it names', { givenSha256: 'f1' }, ['tender.decision-hash-differs']],
  ])('%s', (_, facts, codes) => {
    expect(awardViolations({ ...first, ...facts }).map(({ code }) => code)).toEqual(codes);
  });
});
