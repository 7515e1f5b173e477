import { describe, expect, it } from '@jest/globals';
import type { Outcome, Sampled } from './sample-use.js';
import { visitResult } from './visit-result.js';

const response = (likert: number[], facts: Record<string, boolean | number> = {}) => ({
  coreAsked: 10,
  coreAnswered: 10,
  likert,
  facts,
});
const sample = (...outcomes: (Outcome | undefined)[]): Sampled[] =>
  outcomes.map((outcome, index) => ({ list: 'main', position: index + 1, outcome }));

describe('the result of a visit', () => {
  it('averages each person first: 5 5 5 and 4 4 3 make 86.67', () => {
    const result = visitResult([response([5, 5, 5]), response([4, 4, 3])], sample('answered', 'answered'));
    expect(result).toMatchObject({ score: '86.67', exactScore: '260/3', valid: 2, validRate: '1.0000' });
    expect(result.lowConfidence).toBe(false);
  });

  it('counts who was never asked as not reached', () => {
    const result = visitResult([response([5])], sample('answered', undefined));
    expect(result).toMatchObject({ unreachable: 0, notAsked: 1, validRate: '0.5000', lowConfidence: true });
  });

  it('leaves reserves out that nobody needed', () => {
    const reserve: Sampled = { list: 'reserve', position: 1, outcome: undefined };
    expect(visitResult([response([4])], [...sample('answered'), reserve]).notAsked).toBe(0);
  });

  it('has no score where no response is valid', () => {
    const half = { ...response([5]), coreAnswered: 7 };
    expect(visitResult([half], sample('answered'))).toMatchObject({
      score: null,
      exactScore: null,
      invalid: 1,
      lowConfidence: true,
    });
  });

  it('raises a flag where somebody was charged, or never served', () => {
    const charged = response([5], { received: true, charged: true, times: 3 });
    const never = response([1], { received: false, charged: false });
    expect(visitResult([charged, never], sample('answered', 'answered'))).toMatchObject({
      mismatchRate: '0.5000',
      redFlags: ['not-received', 'charged'],
    });
  });
});
