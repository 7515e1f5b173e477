import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, day } from '../../shared/days.js';
import { type FrameworkTerms, frameworkViolations, narrowedRules } from './framework-terms.js';
import { methodTable } from './method-table.js';

const closed = methodTable['framework-closed'];
const terms: FrameworkTerms = {
  ...{ scope: '上门服务', unitIds: [], ways: ['direct-choice', 'rotation'], rotationOrder: 'rank' },
  ...{ chosenByServed: false, most: null, reentry: null, supplements: null },
};
const validFrom = day('2025-05-01');
const validTo = addDays(addMonths(validFrom, 24), -1);
const codesOf = (change: Partial<FrameworkTerms> | null, to = validTo) =>
  frameworkViolations(closed, { terms: change && { ...terms, ...change }, validFrom, validTo: to }).map(
    ({ code }) => code,
  );

describe('the framework part of a document', () => {
  it('lasts two years at most', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({}, addDays(validTo, 1))).toEqual(['framework.agreement-too-long']);
  });

  it.each<[string, Partial<FrameworkTerms> | null, string[]]>([
    ['nothing announced', null, ['terms-missing']],
    ['turns without an order', { rotationOrder: null }, ['rotation-order-unfit']],
    ['an order without turns', { ways: ['direct-choice'] }, ['rotation-order-unfit']],
    ['a choice of the people served', { chosenByServed: true, most: 2 }, []],
    ['a choice of one', { chosenByServed: true, most: 1 }, ['too-few-to-choose']],
    ['a choice without direct choice', { chosenByServed: true, ways: ['rotation'] }, ['choice-needs-direct']],
  ])('%s', (_, change, codes) => {
    expect(codesOf(change)).toEqual(codes.map((code) => `framework.${code}`));
  });

  it('is of frameworks alone, and an open one has no turns', () => {
    const facts = { terms, validFrom, validTo };
    const [unfit] = frameworkViolations(methodTable['open-tender'], facts);
    expect(unfit?.code).toBe('framework.terms-unfit');
    const open = frameworkViolations(methodTable['framework-open'], facts);
    expect(open.map(({ params }) => params)).toEqual([{ way: 'rotation' }]);
    const none = { ...facts, terms: null };
    expect(frameworkViolations(methodTable['open-tender'], none)).toEqual([]);
  });
});

describe('the rules that a document narrows', () => {
  const test = 'lowest-evaluated-price' as const;
  it('needs three to respond so that two are left to choose from', () => {
    const chosen = narrowedRules(closed, { framework: { ...terms, chosenByServed: true }, awardTest: test });
    expect([closed.suppliers.minimum, chosen.suppliers.minimum]).toEqual([2, 3]);
  });

  it('keeps the number that is admitted at most', () => {
    const few = narrowedRules(closed, { framework: { ...terms, most: 3 }, awardTest: test });
    expect(few.framework?.most).toBe(3);
  });

  it('seats a panel in the second stage only where points are given', () => {
    const rules = methodTable['framework-competition'];
    const none = { framework: null };
    expect(narrowedRules(rules, { ...none, awardTest: 'lowest-single-price' }).panel).toBeNull();
    expect(narrowedRules(rules, { ...none, awardTest: 'comprehensive-scoring' }).panel).toEqual(rules.panel);
  });
});
