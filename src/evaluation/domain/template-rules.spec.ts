import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type TemplateRule, chooseTemplate, templateRuleViolations } from './template-rules.js';

const POINT = { code: 'month-1', kind: 'follow-up', months: 1, weight: '100' } as const;
/** `ELD 1-5`: category, yuan from (inclusive) and below (exclusive); `*` and `` for no condition. */
function rule(said: string, more: Partial<TemplateRule> = {}): TemplateRule {
  const [category = '*', range = '-'] = said.split(' ');
  const [from = '', below = ''] = range.split('-');
  const fen = (yuan: string) => (yuan === '' ? null : `${yuan}00`);
  return {
    ...{
      code: said,
      name: said,
      category: category === '*' ? null : category,
      points: [POINT],
      dueTime: null,
    },
    ...{ fromFen: fen(from), belowFen: fen(below), ...more },
  };
}
const CATEGORIES = ['ELD', 'CHD'];
const found = (rules: readonly TemplateRule[]) =>
  templateRuleViolations(rules, CATEGORIES).map(
    ({ code, pointer = '' }) =>
      `${code.replace('evaluation.', '')} ${pointer.replace('/visitTemplates', '')}`,
  );

const TEMPLATES = ['*', '* 100-', '* 100-500', '* 200-300', 'ELD', 'ELD 100-200', 'CHD 100-'].map((each) =>
  rule(each),
);

describe('the template of a contract', () => {
  it.each<[string, bigint, string]>([
    ['CHD', 99_99n, '*'],
    ['CHD', 100_00n, 'CHD 100-'],
    ['VOL', 99_99n, '*'],
    ['VOL', 100_00n, '* 100-500'],
    ['VOL', 199_99n, '* 100-500'],
    ['VOL', 200_00n, '* 200-300'],
    ['VOL', 300_00n, '* 100-500'],
    ['VOL', 500_00n, '* 100-'],
    ['ELD', 0n, 'ELD'],
    ['ELD', 100_00n, 'ELD 100-200'],
    ['ELD', 199_99n, 'ELD 100-200'],
    // The category goes before the range: 200 is not looked for among those of every category.
    ['ELD', 200_00n, 'ELD'],
  ])('%s of %s fen: %s', (category, amountFen, expected) => {
    expect(found(TEMPLATES)).toEqual([]);
    expect(chooseTemplate(TEMPLATES, { category, amountFen })?.code).toBe(expected);
    expect(chooseTemplate(TEMPLATES.toReversed(), { category, amountFen })?.code).toBe(expected);
  });

  it('is none where the rules have none', () => {
    expect(chooseTemplate([], { category: 'ELD', amountFen: 1n })).toBeUndefined();
  });

  it('does not depend on the order in which sound templates are written', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null });
    const any = fc.record({ category: fc.constantFrom('*', 'ELD'), from: bound, below: bound });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), fc.integer({ min: 0, max: 700 }), (drawn, fen) => {
        const rules = [
          rule('*'),
          ...drawn.map(({ category, from, below }, n) =>
            rule(`${category} ${from ?? ''}-${below ?? ''}`, { code: `t${n}` }),
          ),
        ];
        fc.pre(found(rules).length === 0);
        const facts = { category: 'ELD', amountFen: BigInt(fen) };
        const chosen = chooseTemplate(rules, facts);
        expect(chosen).toBeDefined();
        expect(chooseTemplate(rules.toReversed(), facts)).toEqual(chosen);
      }),
    );
  });
});

describe('templates of rules', () => {
  const delivery = { code: 'quarter', kind: 'quarterly', months: 3, weight: '10' } as const;
  it.each<[string, TemplateRule[], string[]]>([
    ['none at all', [], []],
    ['the one for all', [rule('* 0-')], []],
    ['ranges one after the other', [rule('*'), rule('* 0-100'), rule('* 100-200'), rule('* 200-')], []],
    ['none for all', [rule('ELD'), rule('* 0-100')], ['template-for-all-missing ']],
    ['two for all', [rule('*'), rule('* 0-')], ['templates-tie /1']],
    ['two alike', [rule('*'), rule('ELD 1-5'), rule('ELD 1-5', { code: 'x' })], ['templates-tie /2']],
    ['two that cross', [rule('*'), rule('* 0-200'), rule('* 100-300')], ['templates-tie /2']],
    ['two that cross without end', [rule('*'), rule('* -200'), rule('* 100-')], ['templates-tie /2']],
    ['the same range of another category', [rule('*'), rule('ELD 1-5'), rule('CHD 1-5')], []],
    ['a range within another, with a common end', [rule('*'), rule('* 1-5'), rule('* 3-5')], []],
    ['an empty range', [rule('*'), rule('* 5-5')], ['template-range-empty /1/below']],
    [
      'everything at once',
      [
        rule('OLD', { points: [], code: 'a' }),
        rule('ELD 2-1', { points: [POINT, { ...POINT, weight: '1' }], dueTime: '25:00', code: 'a' }),
      ],
      [
        ...['template-category-unknown /0/category', 'template-empty /0/points', 'template-twice /1/code'],
        ...['template-range-empty /1/below', 'visits-not-in-order /1/points/1/months'],
        ...[
          'visit-code-twice /1/points/1/code',
          'due-time-malformed /1/dueTime',
          'weights-not-whole /1/points',
        ],
        'template-for-all-missing ',
      ],
    ],
    [
      'a visit during delivery that weighs, and a name that is kept for others',
      [rule('*', { points: [delivery, { ...POINT, code: 'complaint-1', weight: '90' }] })],
      ['delivery-visit-weighs /0/points/0/weight', 'visit-code-reserved /0/points/1/code'],
    ],
    [
      'a visit named as one of a row of quarters',
      [
        rule('*', {
          points: [
            { ...delivery, weight: '0' },
            { ...POINT, code: 'quarter-2' },
          ],
        }),
      ],
      ['visit-code-twice /0/points/1/code'],
    ],
  ])('%s', (_, rules, expected) => {
    expect(found(rules)).toEqual(expected);
  });
});
