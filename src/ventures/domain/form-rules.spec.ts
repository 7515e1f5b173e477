import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { DEFAULT_BUDGET_RULES } from './budget.js';
import type { ApplicationForm } from './form.js';
import { type FormTerms, formGaps, hardViolations, lastDay } from './form-rules.js';

const terms: FormTerms = {
  ...{ themes: ['为老服务'], projectFrom: day('2025-06-01'), projectTo: day('2025-11-30') },
  ...{ maxGrant: 20_000_00n, budgetRules: DEFAULT_BUDGET_RULES },
};

const ACTIVITY = { month: 1, name: '开班', place: '社区', people: 40, risk: '低', emergency: '示例' };

const WHOLE: ApplicationForm = {
  ...{ title: '银龄课堂（示例）', theme: '为老服务', summary: '示例摘要', sustainability: '示例' },
  need: {
    ...{ analysis: '示例', method: '问卷', surveyed: 60, surveyedOn: day('2025-02-10') },
    ...{ existing: '示例', gap: '示例' },
  },
  beneficiaries: { group: '独居老人', direct: 40, indirect: 100 },
  ...{ startsOn: day('2025-06-01'), months: 6 },
  team: [{ role: '项目主管', people: 1, certificate: 'intermediate' }],
  indicators: [
    { kind: 'output', name: '课程', unit: '次', baseline: '0', target: '24', tool: '台账' },
    { kind: 'outcome', name: '会用手机挂号', unit: '人', baseline: '5', target: '30', tool: '前后测' },
    { kind: 'satisfaction', name: '满意度', unit: '%', baseline: '0', target: '90', tool: '问卷' },
  ],
  activities: [ACTIVITY],
  budget: [
    {
      ...{ kind: 'activity', item: '课程', unitPrice: 500_00n, quantity: '24', days: 1, people: 1 },
      ...{ amount: 12_000_00n, own: 2_000_00n, basis: '询价' },
    },
  ],
  declares: { truth: true, supervision: true },
};

describe('an application form', () => {
  it.each<[string, Partial<ApplicationForm>, string[]]>([
    ['whole', {}, []],
    ['another theme', { theme: '助残' }, ['theme-unknown @ /theme']],
    ['not from a first', { startsOn: day('2025-06-02'), months: 5 }, ['start-not-first @ /startsOn']],
    ['a month too long', { months: 7 }, ['term-outside @ /months']],
    ['too early', { startsOn: day('2025-05-01') }, ['term-outside @ /months']],
    [
      'shorter than one of its activities',
      { months: 5, activities: [{ ...ACTIVITY, month: 6 }] },
      ['activity-outside @ /activities/0/month'],
    ],
    [
      'outputs alone',
      { indicators: WHOLE.indicators?.slice(0, 1) },
      ['indicator-kind-missing @ /indicators'],
    ],
    ['no promise', { declares: { truth: true, supervision: false } }, ['declaration-missing @ /declares']],
    [
      'blanks and nothing',
      { title: ' ', team: [], need: undefined },
      ['field-missing @ /title', 'field-missing @ /need', 'field-missing @ /team'],
    ],
  ])('%s', (_, change, expected) => {
    const found = formGaps({ ...WHOLE, ...change }, terms);
    expect(found.map(({ code, pointer }) => `${code.replace('venture.', '')} @ ${pointer ?? ''}`)).toEqual(
      expected,
    );
  });

  it('that is empty hears of everything at once', () => {
    expect(formGaps({}, terms)).toHaveLength(13);
  });

  it('is invalid a fen above the maximum, own money not counted', () => {
    expect(hardViolations(WHOLE, { ...terms, maxGrant: 10_000_00n })).toEqual([]);
    expect(hardViolations(WHOLE, { ...terms, maxGrant: 9_999_99n })).toEqual([
      {
        code: 'venture.over-maximum',
        pointer: '/budget',
        params: { asked: '10000.00', max: '9999.99' },
      },
    ]);
  });

  it('ends the day before a first', () => {
    expect(lastDay(day('2025-06-01'), 6)).toBe('2025-11-30');
    expect(lastDay(day('2025-09-01'), 6)).toBe('2026-02-28');
  });
});
