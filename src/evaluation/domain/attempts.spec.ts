import { describe, expect, it } from '@jest/globals';
import { attemptViolations, isLastAttempt } from './attempts.js';
import type { AttemptOutcome, Outcome } from './sample-use.js';

const at = (text: string) => new Date(`2025-12-${text}:00+08:00`);
const now = at('31T20:00');

describe('an attempt to ask somebody', () => {
  it.each<[string, AttemptOutcome, string[], string, string[]]>([
    ['the first in vain', 'not-reached', [], '29T10:00', []],
    ['the second at another hour', 'not-reached', ['29T10:00'], '29T15:00', []],
    ['the second within the hour', 'not-reached', ['29T10:00'], '29T10:59', ['field-work.attempt-same-hour']],
    [
      'the second at that hour of the next day',
      'not-reached',
      ['29T10:00'],
      '30T10:30',
      ['field-work.attempt-same-hour'],
    ],
    ['the third on another day', 'not-reached', ['29T10:00', '29T15:00'], '30T19:00', []],
    [
      'the third on the same day',
      'not-reached',
      ['29T10:00', '29T15:00'],
      '29T19:00',
      ['field-work.attempts-on-one-day'],
    ],
    ['the third on the day of the second', 'not-reached', ['29T10:00', '30T15:00'], '30T19:00', []],
    ['an answer within the hour', 'answered', ['29T10:00'], '29T10:30', []],
    ['tomorrow', 'refused', [], '31T20:01', ['field-work.attempt-in-future']],
    ['before the visit', 'not-reached', [], '29T08:59', ['field-work.attempt-before-visit']],
  ])('%s', (_, outcome, earlier, time, expected) => {
    const facts = {
      earlier: earlier.map(at),
      at: at(time),
      now,
      openedAt: at('29T09:00'),
      outcome: undefined,
    };
    expect(attemptViolations(outcome, facts, 3).map(({ code }) => code)).toEqual(expected);
  });

  it.each<[Outcome, AttemptOutcome, string[]]>([
    ['refused', 'not-reached', ['field-work.attempts-over']],
    ['unreachable', 'not-reached', ['field-work.attempts-over']],
    ['unreachable', 'answered', []],
  ])('of somebody %s: %s', (outcome, attempt, expected) => {
    const facts = { earlier: [], at: now, now, openedAt: at('29T09:00'), outcome };
    expect(attemptViolations(attempt, facts, 3).map(({ code }) => code)).toEqual(expected);
  });

  it('is the last one as the third of three', () => {
    const earlier = [at('29T10:00'), at('29T15:00')];
    expect([isLastAttempt({ earlier: [] }, 3), isLastAttempt({ earlier }, 3)]).toEqual([false, true]);
  });
});
