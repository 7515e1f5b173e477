import { describe, expect, it } from '@jest/globals';
import { calendarYears } from '../../reference/data/calendars.js';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import {
  type ChallengeStage,
  challengeViolations,
  challengeWindow,
  effectViolations,
} from './dispute-rules.js';
import { methodTable } from './method-table.js';

const calendar = new WorkingCalendar(calendarYears);
const days = {
  ...{ issuedOn: day('2025-03-03'), deadlineOn: day('2025-03-17') },
  ...{ lastStepOn: day('2025-03-17'), resultEndsOn: day('2025-03-19') },
};

describe('a challenge', () => {
  it.each<[ChallengeStage, string, string]>([
    // Notice of three working days, then seven; Qingming is no working day.
    ['document', '2025-03-06', '2025-03-17'],
    ['procedure', '2025-03-17', '2025-03-26'],
    ['result', '2025-03-19', '2025-03-28'],
  ])('of the %s is counted from %s until %s', (stage, from, until) => {
    const window = challengeWindow(methodTable['competitive-consultation'], stage, days, calendar);
    expect(window).toEqual({ from, until });
  });

  it('of a purchase below the threshold is about the result, in its notice period', () => {
    const of = (stage: ChallengeStage) => challengeWindow(methodTable.selection, stage, days, calendar);
    expect(of('result')).toEqual({ from: '2025-03-19', until: '2025-03-19' });
    expect(of('document')).toEqual({ from: null, until: null });
  });

  it('is refused with every reason: who, when, how often', () => {
    const window = { from: day('2025-03-19'), until: day('2025-03-28') };
    const facts = {
      stage: 'result' as const,
      today: day('2025-03-28'),
      window,
      isParticipant: true,
      isSecond: false,
    };
    const codes = (change: object) => challengeViolations({ ...facts, ...change }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ today: day('2025-03-29'), isParticipant: false, isSecond: true })).toEqual([
      ...['dispute.not-participant', 'dispute.challenge-too-late', 'dispute.challenged-before'],
    ]);
    expect(codes({ window: { from: null, until: null } })).toEqual(['dispute.stage-not-come']);
    expect(codes({ stage: 'document', isParticipant: false })).toEqual([]);
  });
});

describe('what follows of a dispute', () => {
  const open = { isAwarded: true, isContracted: false, isOver: false };
  it.each([
    ['dismissed', 'none', {}, []],
    ['dismissed', 'redo', {}, ['dispute.dismissed-with-effect']],
    ['upheld', 'correct', {}, []],
    ['upheld', 'next-candidate', {}, []],
    ['upheld', 'next-candidate', { isAwarded: false }, ['dispute.nothing-awarded']],
    ['partly-upheld', 'redo', { isContracted: true }, ['dispute.contract-drawn']],
    ['upheld', 'cancel', { isOver: true }, ['dispute.procedure-over']],
  ] as const)('%s with %s (%j): %j', (outcome, effect, change, expected) => {
    const found = effectViolations(outcome, effect, { ...open, ...change });
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});
