import { describe, expect, it } from '@jest/globals';
import { type Answer, answerFindings } from './answers.js';
import type { Factor } from './factor.js';
import { type Requirement, requirementViolations } from './requirements.js';

const factors: Factor[] = [
  { code: 'price', title: '报价', kind: 'price', maxPoints: '20' },
  { code: 'plan', title: '服务方案', kind: 'subjective', maxPoints: '80' },
];
const staff: Requirement = { code: 'staff', title: '配备持证社工六名', kind: 'substantive' };
const night: Requirement = { code: 'night', title: '夜间值守', kind: 'scored', factor: 'plan' };
const report: Requirement = { code: 'report', title: '月度报告', kind: 'other' };
const told = (found: readonly { code: string; pointer?: string }[]) =>
  found.map(({ code, pointer }) => `${code} ${String(pointer)}`);

describe('requirements', () => {
  it.each<[string, Requirement[], string[]]>([
    ['stand', [staff, night, report], []],
    [
      'repeat a code',
      [staff, { ...report, code: 'staff' }],
      ['bid.requirement-code-twice /requirements/1/code'],
    ],
    [
      'are scored under the price',
      [{ ...night, factor: 'price' }],
      ['bid.requirement-factor-unknown /requirements/0/factor'],
    ],
    [
      'are scored under nothing known',
      [{ ...night, factor: 'none' }],
      ['bid.requirement-factor-unknown /requirements/0/factor'],
    ],
    [
      'name a factor without being scored',
      [{ ...staff, factor: 'plan' }],
      ['bid.requirement-not-scored /requirements/0/factor'],
    ],
    [
      'shut suppliers out by their size',
      [{ ...staff, title: '注册资本不低于100万元' }],
      ['tendering.scale-condition /requirements/0/title'],
    ],
  ])('%s', (_, requirements, expected) => {
    expect(told(requirementViolations(requirements, factors))).toEqual(expected);
  });
});

describe('answers', () => {
  const says = (requirement: string, response: Answer['response'] = 'meets') => {
    return { requirement, response, text: '按要求配备（示例）' };
  };

  it('are proven where that is required, and not where no evidence is taken', () => {
    const asked: Requirement[] = [
      { ...staff, evidence: 'required' },
      { ...night, evidence: 'required' },
      { ...report, evidence: 'none' },
    ];
    const given = [says('staff'), says('night'), { ...says('report'), evidence: ['file'] }];
    const found = answerFindings(asked, given);
    expect([told(found.gaps), told(found.warnings)]).toEqual([
      ['bid.evidence-unasked /answers/2/evidence', 'bid.evidence-missing /answers/0/evidence'],
      ['bid.evidence-missing /answers/1/evidence'],
    ]);
    const proven = [
      { ...says('staff'), evidence: ['a'] },
      { ...says('night'), evidence: ['b'] },
      says('report'),
    ];
    expect(answerFindings(asked, proven)).toEqual({ gaps: [], warnings: [] });
  });

  it.each<[string, Answer[], string[], string[]]>([
    ['to everything', [says('staff'), says('night', 'better'), says('report')], [], []],
    [
      'to nothing',
      [],
      ['bid.answer-missing /answers'],
      ['bid.answer-missing /answers', 'bid.answer-missing /answers'],
    ],
    [
      'with a deviation from what is substantive, and from what is not',
      [says('staff', 'deviates'), says('night', 'deviates'), says('report')],
      [],
      ['bid.substantive-missed /answers/0/response'],
    ],
    [
      'twice, and to what was not asked',
      [says('staff'), says('staff'), says('night'), says('report'), says('other')],
      ['bid.answer-twice /answers/1/requirement', 'bid.answer-unasked /answers/4/requirement'],
      [],
    ],
  ])('%s', (_, answers, gaps, warnings) => {
    const found = answerFindings([staff, night, report], answers);
    expect([told(found.gaps), told(found.warnings)]).toEqual([gaps, warnings]);
  });
});
