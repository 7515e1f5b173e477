import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, day } from '../../shared/days.js';
import { exact, toDecimal } from '../../shared/exact.js';
import type { Grade } from './grade.js';
import { DEFAULT_RANKING, type ProjectResult, organizationScore } from './organization-score.js';
import { type Credit, type RankedOrganization, type RankingLine, ranking } from './ranking.js';

const TODAY = day('2026-06-30');
const project = (score: string, change: Partial<ProjectResult> & { grade?: Grade } = {}): ProjectResult => ({
  closedOn: day('2026-03-31'),
  amount: 100_000_00n,
  score: exact(score),
  grade: 'good',
  satisfaction: exact('90'),
  effectiveness: exact('90'),
  punctuality: exact('100'),
  ...change,
});
const organization = (
  organizationId: string,
  projects: ProjectResult[],
  credit: Credit = 'normal',
): RankedOrganization => ({ organizationId, credit, projects });
const score = (projects: ProjectResult[], credit: 'normal' | 'abnormal' = 'normal') =>
  toDecimal(organizationScore(projects, credit, TODAY).score, 2);
const shown = (line: RankingLine) =>
  line.outcome === 'ranked'
    ? `${line.rank} ${line.organizationId} ${toDecimal(line.score, 2)}`
    : line.outcome;

describe('R = .50A + .20S + .15E + .10T + .05C', () => {
  it.each<[string, ProjectResult[], 'normal' | 'abnormal', string]>([
    ['40 + 18 + 13.5 + 10 + 5', [project('80')], 'normal', '86.50'],
    ['on the list of abnormal activities: C is 60', [project('80')], 'abnormal', '84.50'],
    [
      'A by amount: (1·80 + 3·90)/4',
      [project('80'), project('90', { amount: 300_000_00n })],
      'normal',
      '90.25',
    ],
    [
      'no visits yet: 15 points renormalised away',
      [project('80', { effectiveness: undefined })],
      'normal',
      '85.88',
    ],
    ['HALF_UP at the end', [project('80.01')], 'normal', '86.51'],
  ])('%s', (_, projects, credit, expected) => {
    expect(score(projects, credit)).toBe(expected);
  });

  it('a grade 不合格 within 12 months holds the score below 良好 and is flagged', () => {
    const failed = project('95', { grade: 'unqualified' });
    expect(organizationScore([failed], 'normal', TODAY)).toMatchObject({ capped: true });
    expect(score([failed])).toBe('79.99');
    expect(score([{ ...failed, closedOn: day('2025-06-30') }])).toBe('94.00');
    expect(score([project('30', { grade: 'unqualified' })])).toBe('61.50');
  });

  it('lets older projects weigh less where the district says so, each month by the same share', () => {
    const settings = { ...DEFAULT_RANKING, decayPercent: 10 };
    const two = [
      project('100', { closedOn: day('2026-06-01') }),
      project('60', { closedOn: day('2026-05-31') }),
    ];
    // A = (100 + .9·60)/1.9; the other parts 18 + 13.5 + 10 + 5.
    expect(toDecimal(organizationScore(two, 'normal', TODAY, settings).score, 2)).toBe('87.03');
    expect(toDecimal(organizationScore(two, 'normal', TODAY).score, 2)).toBe('86.50');
  });

  it('stays as it is while there is no new data, however many months go by', () => {
    const some = fc.array(
      fc.record({ score: fc.integer({ min: 60, max: 100 }), month: fc.integer({ min: 1, max: 6 }) }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 12 }),
        (all, decay, later) => {
          const projects = all.map(({ score: n, month }) =>
            project(String(n), { closedOn: day(`2026-0${month}-15`), effectiveness: exact(BigInt(n)) }),
          );
          const settings = { ...DEFAULT_RANKING, decayPercent: decay };
          const now = organizationScore(projects, 'normal', TODAY, settings);
          const then = organizationScore(projects, 'normal', addMonths(TODAY, later), settings);
          expect(then.score.equals(now.score)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names the parts that have no data', () => {
    const bare = { satisfaction: undefined, effectiveness: undefined };
    expect(organizationScore([project('80', bare)], 'normal', TODAY).missing).toEqual([
      'satisfaction',
      'effectiveness',
    ]);
  });
});

describe('ranking', () => {
  const two = (value: string) => [project(value), project(value)];

  it('shares ranks 1, 1, 3, then lists who took no part and who is excluded', () => {
    const lines = ranking(
      [
        organization('a', two('80')),
        organization('z', two('99'), 'barred'),
        organization('n', [project('99')]),
        organization('c', two('90')),
        organization('b', two('90')),
      ],
      TODAY,
    );
    expect(lines.map(shown)).toEqual(['1 b 91.50', '1 c 91.50', '3 a 86.50', 'not-ranked', 'excluded']);
  });

  it('ranks rounded scores: a difference nobody sees is no difference', () => {
    const lines = ranking([organization('a', two('90.001')), organization('b', two('90.002'))], TODAY);
    expect(lines.map(shown)).toEqual(['1 a 91.50', '1 b 91.50']);
  });

  it('counts the last 24 months only, today included', () => {
    const on = (closedOn: string) => organization('a', [project('80', { closedOn: day(closedOn) })]);
    const settings = { ...DEFAULT_RANKING, minProjects: 1 };
    const outcome = (closedOn: string) => ranking([on(closedOn)], TODAY, settings)[0]?.outcome;
    expect(outcome('2024-06-30')).toBe('not-ranked');
    expect(outcome('2024-07-01')).toBe('ranked');
    expect(outcome('2026-06-30')).toBe('ranked');
    expect(outcome('2026-07-01')).toBe('not-ranked');
  });

  it('is the same whatever the order of organizations and projects', () => {
    const value = fc.integer({ min: 60, max: 70 }).map((n) => project(String(n)));
    const some = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(some, (all) => {
        const list = all.map((projects, i) => organization(`o-${i}`, projects));
        const turned = list.map((o) => ({ ...o, projects: o.projects.toReversed() })).toReversed();
        const lines = ranking(list, TODAY);
        expect(ranking(turned, TODAY)).toEqual(lines);
        const ranked = lines.flatMap((line) => (line.outcome === 'ranked' ? [line] : []));
        ranked.forEach((line) => {
          expect(line.rank).toBe(1 + ranked.filter((other) => other.score.gt(line.score)).length);
        });
        expect(lines).toHaveLength(list.length);
      }),
      { numRuns: 50 },
    );
  });
});
