import { describe, expect, it } from '@jest/globals';
import { conclusion } from './grade.js';
import { DEFAULT_FORM, type SheetLine, linePoints, sheetTotal, sheetViolations } from './score-sheet.js';

const E08: Record<string, string> = {
  plan: '92',
  team: '88',
  delivery: '90.5',
  output: '95',
  outcome: '86',
  satisfaction: '89.3',
  finance: '84',
};
const sheet = (change: Record<string, string> = {}): SheetLine[] =>
  Object.entries({ ...E08, ...change }).map(([indicator, score]) => ({ indicator, score }));
const found = (lines: SheetLine[]) =>
  sheetViolations(DEFAULT_FORM, lines).map((v) => `${v.code.replace('evaluation.', '')} ${v.pointer ?? ''}`);

describe('the sheet of a final evaluation (E08)', () => {
  it('sums to 89.955 exactly and is published as 89.96, good', () => {
    const total = sheetTotal(DEFAULT_FORM, sheet());
    expect([total.toString(), conclusion(total, [])]).toEqual(['89.955', { score: '89.96', grade: 'good' }]);
  });

  it.each([
    ['10', '92', '9.2'],
    ['25', '90.5', '22.625'],
    ['10', '89.3', '8.93'],
  ])('weight %s, score %s: %s points', (weight, score, points) => {
    expect(linePoints(weight, score)).toBe(points);
  });

  it('keeps the score and takes the grade when anything is vetoed', () => {
    const found = conclusion(sheetTotal(DEFAULT_FORM, sheet()), ['false-ledger']);
    expect(found).toEqual({ score: '89.96', grade: 'unqualified' });
  });

  it.each<[string, SheetLine[], string[]]>([
    ['complete', sheet(), []],
    ['one left out', sheet().slice(1), ['indicator-missing /scores']],
    ['one invented', sheet({ charm: '100' }), ['indicator-unknown /scores/7']],
    ['above 100', sheet({ team: '100.01' }), ['score-out-of-range /scores/1']],
    ['one twice', [...sheet(), { indicator: 'plan', score: '10' }], ['indicator-twice /scores/7/indicator']],
    [
      'two things wrong',
      [...sheet({ plan: '101' }).slice(0, 6), { indicator: 'charm', score: '1' }],
      ['indicator-missing /scores', 'score-out-of-range /scores/0', 'indicator-unknown /scores/6'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(found(lines).sort()).toEqual([...expected].sort());
  });
});
