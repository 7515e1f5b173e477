import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '../../shared/money.js';
import { methodTable } from './method-table.js';
import {
  type PanelFacts,
  expertsRequired,
  minimumPanelSize,
  panelViolations,
  panelWarnings,
} from './panel.js';
import { competitiveConsultation } from './methods/competitive-consultation.js';

const ordinary: PanelFacts = { budget: parseYuan('500000.00') };
const large: PanelFacts = { budget: parseYuan('10000000.00') };

describe('a panel', () => {
  it.each([
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 4],
    [7, 5],
    [9, 6],
  ])('of %i needs %i experts', (size, experts) => {
    const { panel } = competitiveConsultation;
    expect(panel && expertsRequired(panel, size)).toBe(experts);
  });

  it.each<[keyof typeof methodTable, PanelFacts, number, number, string[]]>([
    ['open-tender', ordinary, 5, 3, ['tendering.too-few-experts']],
    ['open-tender', ordinary, 5, 4, []],
    ['open-tender', ordinary, 3, 2, ['tendering.panel-too-small']],
    ['open-tender', ordinary, 5, 5, []],
    ['open-tender', large, 5, 4, ['tendering.panel-too-small']],
    ['open-tender', large, 7, 5, []],
    ['open-tender', { budget: parseYuan('9999999.99') }, 5, 4, []],
    ['open-tender', { ...ordinary, isComplex: true }, 5, 4, ['tendering.panel-too-small']],
    ['open-tender', { ...ordinary, hasLargeSocialImpact: true }, 5, 4, ['tendering.panel-too-small']],
    ['competitive-consultation', ordinary, 3, 2, []],
    ['competitive-consultation', ordinary, 5, 4, []],
    ['competitive-consultation', large, 3, 2, []],
    ['competitive-consultation', ordinary, 4, 3, ['tendering.panel-even']],
    [
      'competitive-consultation',
      ordinary,
      2,
      1,
      ['tendering.panel-too-small', 'tendering.panel-even', 'tendering.too-few-experts'],
    ],
    ['negotiation', { ...ordinary, isAtTenderThreshold: true }, 3, 2, ['tendering.panel-too-small']],
    ['negotiation', { ...ordinary, isAtTenderThreshold: true }, 5, 4, []],
    ['negotiation', ordinary, 3, 2, []],
    ['selection', ordinary, 3, 0, []],
    ['venture', ordinary, 3, 3, ['tendering.panel-too-small']],
    ['single-source', ordinary, 2, 0, []],
  ])('for %s of %j with %i members, %i of them experts: %j', (method, facts, size, experts, expected) => {
    const violations = panelViolations(methodTable[method], facts, { size, experts });
    expect(violations.map(({ code }) => code)).toEqual(expected);
  });

  it('is refused with its numbers and the rule', () => {
    expect(panelViolations(methodTable['open-tender'], large, { size: 5, experts: 4 })).toEqual([
      {
        code: 'tendering.panel-too-small',
        pointer: '/panel',
        params: { min: 7, size: 5, rule: '87号令 art. 47' },
      },
    ]);
  });

  it('is as large as its largest circumstance asks', () => {
    const { panel } = methodTable['open-tender'];
    expect(panel && minimumPanelSize(panel, { ...large, isComplex: true })).toBe(7);
    expect(panel && minimumPanelSize(panel, ordinary)).toBe(5);
  });

  it.each([
    ['open-tender', 5, 5, 1],
    ['open-tender', 5, 4, 0],
    ['venture', 5, 5, 0],
    ['single-source', 1, 1, 0],
  ] as const)('%s with %i members, all but %i experts: %i warnings', (method, size, experts, warnings) => {
    expect(panelWarnings(methodTable[method], { size, experts })).toHaveLength(warnings);
  });
});
