import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type VisitFacts, assignEvaluator, evaluatorViolations } from './assignment.js';

const visit: VisitFacts = {
  buyerUnitIds: ['street'],
  providerUnitIds: ['organization', 'subcontractor'],
  previousVisitors: ['ann', 'bob', 'cho'],
  declinedBy: [],
};
const evaluator = (id: string, unitId = 'institute', openVisits = 0) => ({ id, unitId, openVisits });

describe('who may visit', () => {
  it.each([
    ['an independent evaluator', evaluator('dan'), []],
    ['of the buyer', evaluator('dan', 'street'), ['evaluator-of-buyer']],
    ['of the provider', evaluator('dan', 'organization'), ['evaluator-of-provider']],
    [
      'also a member of the provider',
      { ...evaluator('dan'), alsoIn: ['institute', 'organization'] },
      ['evaluator-of-provider'],
    ],
    [
      'married to who answers for the provider',
      { ...evaluator('dan'), tiedTo: ['organization'] },
      ['evaluator-related'],
    ],
    ['tied to nobody here', { ...evaluator('dan'), tiedTo: ['elsewhere'] }, []],
    [
      'a member of the provider, which is a tie too',
      { ...evaluator('dan'), alsoIn: ['organization'], tiedTo: ['organization'] },
      ['evaluator-of-provider'],
    ],
    ['of a subcontractor', evaluator('dan', 'subcontractor'), ['evaluator-of-provider']],
    ['the last visitor', evaluator('cho'), ['evaluator-visited-lately']],
    ['the last but one', evaluator('bob'), ['evaluator-visited-lately']],
    ['the last but two', evaluator('ann'), []],
    ['with 20 visits open', evaluator('dan', 'institute', 20), ['evaluator-overloaded']],
    [
      'all at once',
      evaluator('bob', 'street', 20),
      ['of-buyer', 'visited-lately', 'overloaded'].map((r) => `evaluator-${r}`),
    ],
  ])('%s', (_, who, expected) => {
    expect(evaluatorViolations(who, visit).map((v) => v.code.replace('evaluation.', ''))).toEqual(expected);
  });

  it('does not ask again who has declined', () => {
    expect(evaluatorViolations(evaluator('dan'), { ...visit, declinedBy: ['dan'] })).toHaveLength(1);
  });

  it('rests nobody where the district says so', () => {
    expect(evaluatorViolations(evaluator('cho'), visit, { restingVisitors: 0, workloadCap: 20 })).toEqual([]);
  });
});

describe('who is chosen', () => {
  it('one of the least loaded, with the reasons against the others', () => {
    const pool = [evaluator('dan', 'institute', 3), evaluator('eva', 'institute', 1), evaluator('bob')];
    const assignment = assignEvaluator(pool, visit, 'seed');
    expect(assignment).toMatchObject({ evaluatorId: 'eva', candidates: ['eva'] });
    expect(assignment.excluded).toMatchObject([
      { id: 'bob', reasons: [{ code: 'evaluation.evaluator-visited-lately' }] },
    ]);
  });

  it('nobody, when nobody is eligible', () => {
    expect(assignEvaluator([evaluator('dan', 'street')], visit, 'seed').evaluatorId).toBeUndefined();
  });

  it('the same one for the same seed, however the pool is listed; each in turn over many seeds', () => {
    const pool = ['dan', 'eva', 'fay'].map((id) => evaluator(id));
    const chosen = new Set<string | undefined>();
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (seed) => {
        const { evaluatorId } = assignEvaluator(pool, visit, seed);
        expect(assignEvaluator(pool.toReversed(), visit, seed).evaluatorId).toBe(evaluatorId);
        chosen.add(evaluatorId);
      }),
    );
    expect([...chosen].sort()).toEqual(['dan', 'eva', 'fay']);
  });
});
