import { describe, expect, it } from '@jest/globals';
import { toDecimal } from '../../shared/exact.js';
import {
  DEFAULT_VISIT_SCORE,
  type FieldWork,
  type VisitResponse,
  contradicts,
  visitScore,
} from './visit-score.js';

const response = (likert: number[], change: Partial<VisitResponse> = {}): VisitResponse => ({
  coreAsked: 10,
  coreAnswered: 10,
  likert,
  facts: [],
  ...change,
});
const field = (responses: VisitResponse[], refused = 0, unreachable = 0): FieldWork => ({
  responses,
  refused,
  unreachable,
});
const of = (work: FieldWork, settings = DEFAULT_VISIT_SCORE) => {
  const found = visitScore(work, settings);
  return [found.score && toDecimal(found.score, 2), found.valid, found.lowConfidence];
};

describe('score of a visit: mean/5 × 100 over the valid responses', () => {
  it.each<[string, FieldWork, unknown[]]>([
    ['all fives', field([response([5, 5]), response([5])]), ['100.00', 2, false]],
    [
      'a long and a short form weigh the same',
      field([response([5, 5, 5, 5]), response([3])]),
      ['80.00', 2, false],
    ],
    ['4, 4 and 5', field([response([4]), response([4]), response([5])]), ['86.67', 3, false]],
    ['all ones', field([response([1])]), ['20.00', 1, false]],
    ['8 of 10 core answered', field([response([5], { coreAnswered: 8 })]), ['100.00', 1, false]],
    ['7 of 10 core answered', field([response([5], { coreAnswered: 7 })]), [undefined, 0, true]],
    [
      '3 of 5 answered: 60 %',
      field([response([5]), response([5]), response([5])], 1, 1),
      ['100.00', 3, false],
    ],
    ['2 of 4 answered: 低信度', field([response([5]), response([5])], 1, 1), ['100.00', 2, true]],
    ['one who skipped every scale', field([response([5]), response([])]), ['100.00', 2, false]],
    ['nobody reached', field([], 0, 30), [undefined, 0, true]],
    ['nobody asked', field([]), [undefined, 0, true]],
  ])('%s', (_, work, expected) => {
    expect(of(work)).toEqual(expected);
  });

  it('counts refusals, unreachables and unusable forms apart', () => {
    const found = visitScore(field([response([5]), response([5], { coreAnswered: 1 })], 3, 4));
    expect(found).toMatchObject({ valid: 1, invalid: 1, refused: 3, unreachable: 4 });
    expect(found.validRate?.toFraction()).toBe('1/9');
  });

  it('compares facts with the ledger, of valid responses only', () => {
    const truth = { question: 'received', answered: true, ledger: true };
    const lie = { question: 'times', answered: 2, ledger: 8 };
    const work = field([
      response([5], { facts: [truth, lie] }),
      response([1], { coreAnswered: 0, facts: [lie] }),
    ]);
    expect(visitScore(work).mismatchRate?.toFraction()).toBe('1/2');
    expect(visitScore(field([response([5])])).mismatchRate).toBeUndefined();
  });

  it.each([
    ['7 of 8', 7, 8, false],
    ['6 of 8: more than a fifth is missing', 6, 8, true],
    ['more than the ledger has', 9, 8, false],
    ['none of none', 0, 0, false],
    ['not received', false, true, true],
  ])('takes %s for a contradiction: %p of %p', (_, answered, ledger, expected) => {
    expect(contradicts({ question: 'times', answered, ledger }, 20)).toBe(expected);
  });

  it('lets the facts weigh 20 % where the plan says so: 100 × 80 % + 50 × 20 %', () => {
    const facts = [
      { question: 'received', answered: true, ledger: true },
      { question: 'times', answered: 2, ledger: 8 },
    ];
    const settings = { ...DEFAULT_VISIT_SCORE, factsWeight: 20 };
    expect(of(field([response([5], { facts })]), settings)).toEqual(['90.00', 1, false]);
    expect(of(field([response([5])]), settings)).toEqual(['100.00', 1, false]);
  });
});
