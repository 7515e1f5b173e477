import { describe, expect, it } from '@jest/globals';
import type { Factor } from './factor.js';
import { agreementViolations } from './objective-agreement.js';
import { outlierWarnings } from './outlier-scores.js';
import { type JudgeScore, type SheetScore, sheetViolations } from './score-sheet.js';

const factors: readonly Factor[] = [
  { code: 'price', title: '报价', maxPoints: '20', kind: 'price' },
  { code: 'plan', title: '服务方案', maxPoints: '60', kind: 'subjective' },
  { code: 'team', title: '项目团队', maxPoints: '20', kind: 'objective' },
];
const facts = { factors, bidIds: ['A', 'B'] };

function line(bidId: string, factorCode: string, points: string): SheetScore {
  return { bidId, factorCode, points };
}

const complete = [
  line('A', 'plan', '55.25'),
  line('A', 'team', '18'),
  line('B', 'plan', '60'),
  line('B', 'team', '0'),
];

function found(sheet: readonly SheetScore[]): string[] {
  return sheetViolations(sheet, facts).map(
    ({ code, pointer }) => `${code.replace('tendering.', '')} @ ${pointer ?? ''}`,
  );
}

describe('a judge’s sheet', () => {
  it('stands when each bid has each judged factor once, within range', () => {
    expect(found(complete)).toEqual([]);
  });

  it('has no line of a factor that evaluations decide', () => {
    const standing: Factor = {
      code: 'standing',
      title: '履约评价',
      maxPoints: '5',
      kind: 'objective',
      source: 'evaluation',
    };
    const asked = { ...facts, factors: [...factors, standing] };
    expect(sheetViolations(complete, asked)).toEqual([]);
    expect(sheetViolations([...complete, line('A', 'standing', '5')], asked)).toMatchObject([
      { code: 'tendering.score-unasked', pointer: '/scores/4' },
    ]);
  });

  it.each<[string, SheetScore, string[]]>([
    ['above the maximum', line('A', 'plan', '60.01'), ['score-out-of-range @ /scores/0/points']],
    ['below zero', line('A', 'plan', '-0.01'), ['score-out-of-range @ /scores/0/points']],
    ['finer than 0.01', line('A', 'plan', '55.255'), ['score-malformed @ /scores/0/points']],
    ['in words', line('A', 'plan', '优'), ['score-malformed @ /scores/0/points']],
    ['in exponents', line('A', 'plan', '5e1'), ['score-malformed @ /scores/0/points']],
    ['for the price', line('A', 'price', '20'), ['score-unasked @ /scores/0', 'score-missing @ /scores']],
    [
      'for a factor that is not there',
      line('A', 'looks', '5'),
      ['score-unasked @ /scores/0', 'score-missing @ /scores'],
    ],
    [
      'for a bid that is not under review',
      line('C', 'plan', '5'),
      ['score-unasked @ /scores/0', 'score-missing @ /scores'],
    ],
    ['given twice', line('B', 'team', '0'), ['score-twice @ /scores/3', 'score-missing @ /scores']],
  ])('with a score %s: %j', (_, first, expected) => {
    expect(found([first, ...complete.slice(1)])).toEqual(expected);
  });

  const level = (min: string, max: string) => ({ label: `${min}–${max}`, min, max, description: '示例' });
  const plan = { ...factors[1], levels: [level('40', '60'), level('0', '39.99')] } as Factor;
  const team = { ...factors[2], levels: [level('20', '20'), level('18', '18'), level('0', '0')] } as Factor;
  it.each([
    ['an opinion within a level', line('A', 'plan', '40'), []],
    ['an opinion between two', line('A', 'plan', '39.995'), ['score-malformed']],
    ['a fact with a level’s points', line('A', 'team', '18'), []],
    ['a fact with others', line('A', 'team', '17.99'), ['score-off-level']],
  ])('by levels, %s: %j', (_, score, expected) => {
    const others = complete.filter(
      ({ bidId, factorCode }) => !(bidId === 'A' && factorCode === score.factorCode),
    );
    const wrong = sheetViolations([score, ...others], { factors: [plan, team], bidIds: ['A', 'B'] });
    expect(wrong.map(({ code }) => code.replace('tendering.', ''))).toEqual(expected);
  });

  it('names every gap of an empty sheet', () => {
    expect(
      sheetViolations([], facts).map(({ params }) => `${params?.bid ?? ''} ${params?.factor ?? ''}`),
    ).toEqual(['A plan', 'A team', 'B plan', 'B team']);
  });
});

describe('an objective factor', () => {
  it('must have the figure that the other judges gave; the figure itself is not told', () => {
    const others = [line('A', 'team', '16'), line('B', 'team', '0')];
    expect(agreementViolations(factors, complete, others)).toEqual([
      {
        code: 'tendering.objective-scores-differ',
        pointer: '/scores/1/points',
        params: { bid: 'A', factor: 'team' },
      },
    ]);
  });

  it.each([
    ['no other sheet', []],
    ['the same figure written otherwise', [line('A', 'team', '18.00'), line('B', 'team', '0.0')]],
    ['a different opinion on a subjective factor', [line('A', 'plan', '10')]],
  ])('agrees with %s', (_, others) => {
    expect(agreementViolations(factors, complete, others)).toEqual([]);
  });
});

describe('an outlier', () => {
  function scores(points: readonly string[], factorCode = 'plan'): JudgeScore[] {
    return points.map((given, index) => ({ judgeId: `j${index + 1}`, ...line('A', factorCode, given) }));
  }

  it.each([
    // 30 % of 60 points are 18: the mean of the others is 50.
    ['exactly 18 below', ['32', '50', '50', '50', '50'], []],
    ['18.01 below', ['31.99', '50', '50', '50', '50'], ['j1']],
    ['18.01 above', ['41.99', '41.99', '60', '41.99', '41.99'], ['j3']],
    ['two camps', ['10', '60'], ['j1', 'j2']],
    ['alone', ['10'], []],
  ])('%s asks for a reason', (_, points, expected) => {
    expect(outlierWarnings(factors, scores(points)).map(({ params }) => params?.judge)).toEqual(expected);
  });

  it('says how far it may be from the others', () => {
    expect(outlierWarnings(factors, scores(['31.99', '50', '50', '50', '51']))).toEqual([
      {
        code: 'tendering.outlier-score',
        params: { judge: 'j1', bid: 'A', factor: 'plan', points: '31.99', others: '50.25', limit: '18.00' },
      },
    ]);
  });

  it('is no matter of objective factors', () => {
    expect(outlierWarnings(factors, scores(['0', '20', '20'], 'team'))).toEqual([]);
  });
});
