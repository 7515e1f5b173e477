import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import {
  type BallotFacts,
  ballotViolations,
  decisionViolations,
  groupViolations,
  meetingViolations,
  mergeViolations,
  needsViolations,
  representativesOf,
} from './need-rules.js';

const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code.split('.')[1]);
const TODAY = day('2025-03-03');

describe('a need', () => {
  it.each([
    [[{ group: 'children', count: 10 }], []],
    [[{ group: 'children', count: 11 }], ['groups-above-total']],
    [
      [
        { group: 'children', count: 1 },
        { group: 'children', count: 2 },
      ],
      ['group-twice'],
    ],
  ] as const)('of 10 people with groups %j is refused for %j', (groups, expected) => {
    expect(codes(groupViolations(groups, 10))).toEqual(expected);
  });

  it.each([
    ['meeting', TODAY, null, []],
    ['meeting', null, null, ['meeting-missing']],
    ['grid-worker', TODAY, null, ['meeting-not-expected']],
    ['grid-worker', null, 'file', ['meeting-not-expected']],
    ['grid-worker', null, null, []],
  ] as const)('from %s with day %s and record %s is refused for %j', (source, on, file, expected) => {
    expect(codes(meetingViolations(source, on, file))).toEqual(expected);
  });

  it('that somebody reported is not closed without an answer', () => {
    expect(codes(decisionViolations({ hasReporter: true, answer: null }))).toEqual(['answer-missing']);
    expect(decisionViolations({ hasReporter: true, answer: '已立项' })).toEqual([]);
    expect(decisionViolations({ hasReporter: false, answer: null })).toEqual([]);
  });

  const one = { id: 'one', streetId: 'street', state: 'registered' } as const;
  it.each([
    [{ ...one, id: 'two' }, 0, []],
    [{ ...one, id: 'two', state: 'adopted' }, 0, []],
    [one, 0, ['merged-into-itself']],
    [{ ...one, id: 'two', streetId: 'other' }, 0, ['survivor-unfit']],
    [{ ...one, id: 'two', state: 'merged' }, 0, ['survivor-unfit']],
    [{ ...one, id: 'two', state: 'not-adopted' }, 2, ['survivor-unfit', 'has-merged-needs']],
  ] as const)('is merged into %j, with %i merged into it, but for %j', (survivor, absorbed, expected) => {
    expect(codes(mergeViolations(one, survivor, absorbed))).toEqual(expected);
  });

  it('behind no item makes its list paperwork', () => {
    const items = [
      { id: 'a', title: '甲' },
      { id: 'b', title: '乙' },
    ];
    expect(needsViolations(items, new Set(['a', 'b']))).toEqual([]);
    expect(needsViolations(items, new Set(['a'])).map(({ pointer }) => pointer)).toEqual(['/items/1']);
  });
});

describe('a ballot', () => {
  const SOUND: BallotFacts = {
    ...{ heldOn: TODAY, households: 1000, representatives: 40, attendance: 30 },
    ...{ votesFor: 20, votesAgainst: 5, votesAbstained: 5 },
  };

  it.each([
    [{}, []],
    [{ heldOn: day('2025-03-04') }, ['ballot-in-future']],
    [{ representatives: 19, attendance: 19, votesFor: 9 }, ['representatives-out-of-range']],
    [{ representatives: 51 }, ['representatives-out-of-range']],
    [{ attendance: 41 }, ['attendance-above-representatives']],
    [{ votesFor: 21 }, ['votes-above-attendance']],
    [
      { representatives: 1, attendance: 2, votesFor: 9 },
      ['representatives-out-of-range', 'attendance-above-representatives', 'votes-above-attendance'],
    ],
  ])('with %j is refused for %j', (change, expected) => {
    expect(codes(ballotViolations({ ...SOUND, ...change }, TODAY))).toEqual(expected);
  });

  it.each([
    [1, 1, 1],
    [20, 1, 1],
    [50, 1, 2],
    [51, 2, 2],
    [1000, 20, 50],
  ])('of %i households has %i to %i representatives', (households, least, most) => {
    expect(representativesOf(households)).toEqual({ least, most });
  });
});
