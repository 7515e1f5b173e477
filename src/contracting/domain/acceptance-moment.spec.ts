import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { acceptedOnViolations, deliveryOf, openingViolations } from './acceptance-moment.js';
import type { MilestoneStage } from './milestone-plan.js';
import type { MilestoneState } from './milestone.lifecycle.js';

const at = (stage: MilestoneStage, state: MilestoneState, title = stage as string) => ({
  stage,
  state,
  title,
});
const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

describe('the delivery of a stage', () => {
  it('is the first one that is not accepted yet', () => {
    const milestones = [
      at('mid-term', 'accepted', 'A'),
      at('mid-term', 'submitted', 'B'),
      at('final', 'planned'),
    ];
    expect(deliveryOf(milestones, 'mid-term')?.title).toBe('B');
    expect(deliveryOf(milestones.slice(0, 1), 'mid-term')?.title).toBe('A');
    expect(deliveryOf(milestones.slice(2), 'mid-term')).toBeUndefined();
  });

  it.each([
    ['handed in', at('mid-term', 'submitted'), [], []],
    ['not handed in', at('mid-term', 'planned'), [], ['contracting.milestone-not-submitted']],
    ['accepted already', at('mid-term', 'accepted'), [], ['contracting.milestone-not-submitted']],
    ['the final one, the others accepted', at('final', 'submitted'), [at('mid-term', 'accepted')], []],
    [
      'the final one first',
      at('final', 'submitted'),
      [at('mid-term', 'returned')],
      ['contracting.earlier-delivery-open'],
    ],
  ])('%s', (_, delivery, others, expected) => {
    expect(codes(openingViolations(delivery, [...others, delivery]))).toEqual(expected);
  });
});

describe('the day of acceptance', () => {
  it.each([
    ['today', '2025-11-28', []],
    ['the day of signing', '2025-04-14', []],
    ['before the signing', '2025-04-13', ['contracting.accepted-before-signing']],
    ['tomorrow', '2025-11-29', ['contracting.accepted-in-future']],
  ])('%s', (_, on, expected) => {
    expect(codes(acceptedOnViolations(day(on), day('2025-04-14'), day('2025-11-28')))).toEqual(expected);
  });
});
