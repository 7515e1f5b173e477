import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../shared/days.js';
import { actionsFrom, next } from '../../shared/lifecycle.js';
import { IllegalStep } from '../../shared/refused.js';
import { type CheckResult, type CredentialFacts, EVALUATION_GRADES } from './credentials.js';
import type { CreditFacts, CreditList } from './credit-lists.js';
import {
  type ProofKind,
  type SupplierFacts,
  eligibilityViolations,
  eligibilityWarnings,
  proofViolations,
} from './eligibility.js';
import { organizationLifecycle } from './organization.lifecycle.js';

const paper = (change: Partial<CredentialFacts> = {}): CredentialFacts => ({
  ...{ kind: 'registration-certificate', number: '登字第1号', year: null, result: null, grade: null },
  ...{ validFrom: day('2022-01-01'), validTo: day('2026-12-31') },
  ...change,
});
const check = (year: number, result: CheckResult, decidedOn: string) =>
  paper({ kind: 'annual-check', year, result, validFrom: day(decidedOn), validTo: null });

const supplier: SupplierFacts = {
  state: 'active',
  categories: ['ELD', 'SWS'],
  credentials: [paper()],
  credit: [],
  sanctions: [],
};
const entry = (list: CreditList, from = '2025-01-01', until: string | null = null): CreditFacts => ({
  ...{ list, from: day(from), until: until === null ? null : day(until), liftedOn: null },
});
const until = (end: string | null) => ({ credit: [entry('procurement-violation', '2025-01-01', end)] });
const codes = (facts: SupplierFacts, category = 'ELD') =>
  eligibilityViolations(facts, category, day('2025-06-30')).map((v) => v.code.replace('registry.', ''));

describe('who may take part', () => {
  it.each<[string, Partial<SupplierFacts>, string[]]>([
    ['an active supplier of the category', {}, []],
    ['not verified yet', { state: 'registered' }, ['organization-not-active']],
    ['suspended', { state: 'suspended' }, ['organization-not-active']],
    ['withdrawn', { state: 'withdrawn' }, ['organization-not-active']],
    ['of other categories', { categories: ['CUL'] }, ['category-not-covered']],
    ['seriously dishonest', { credit: [entry('seriously-dishonest')] }, ['seriously-dishonest']],
    ['on the last day of a ban', until('2025-06-30'), ['banned']],
    ['the day after a ban', until('2025-06-29'), []],
    [
      'on the first day of a ban',
      { credit: [entry('procurement-violation', '2025-06-30')] },
      ['banned-without-end'],
    ],
    ['banned without an end', until(null), ['banned-without-end']],
    ['banned from next month', { credit: [entry('procurement-violation', '2025-07-01')] }, []],
    ['with abnormal activities', { credit: [entry('abnormal-activities')] }, []],
    ['without a certificate', { credentials: [] }, ['certificate-missing']],
    ['on the last day of its certificate', { credentials: [paper({ validTo: day('2025-06-30') })] }, []],
    [
      'the day after its certificate',
      { credentials: [paper({ validTo: day('2025-06-29') })] },
      ['certificate-missing'],
    ],
    [
      'with a renewed certificate',
      { credentials: [paper({ validTo: day('2025-06-29') }), paper({ validFrom: day('2025-06-30') })] },
      [],
    ],
    ['with another paper only', { credentials: [paper({ kind: 'tax-proof' })] }, ['certificate-missing']],
    [
      'with a failed last check',
      {
        credentials: [
          paper(),
          check(2024, 'unqualified', '2025-05-31'),
          check(2023, 'qualified', '2024-05-31'),
        ],
      },
      ['annual-check-failed'],
    ],
    [
      'with a check not taken',
      { credentials: [paper(), check(2024, 'absent', '2025-06-01')] },
      ['annual-check-failed'],
    ],
    [
      'with a failed check before a good one',
      {
        credentials: [
          paper(),
          check(2023, 'absent', '2024-06-01'),
          check(2024, 'basically-qualified', '2025-05-30'),
        ],
      },
      [],
    ],
    [
      'before its failed check was decided',
      { credentials: [paper(), check(2024, 'absent', '2025-07-01')] },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(codes({ ...supplier, ...change })).toEqual(expected);
  });

  it('hears every reason at once, and of abnormal activities as a warning', () => {
    const facts = {
      ...supplier,
      state: 'suspended' as const,
      credit: [
        entry('seriously-dishonest'),
        entry('procurement-violation'),
        entry('judgment-defaulter'),
        entry('tax-violation'),
        entry('abnormal-activities'),
      ],
    };
    expect(codes(facts, 'PSY')).toEqual([
      'organization-not-active',
      'seriously-dishonest',
      'banned-without-end',
      'judgment-defaulter',
      'tax-violation',
      'category-not-covered',
    ]);
    expect(eligibilityWarnings(facts, day('2025-06-30')).map((v) => v.code)).toEqual([
      'registry.abnormal-activities',
    ]);
    expect(eligibilityWarnings(supplier, day('2025-06-30'))).toEqual([]);
  });

  it('never depends on age, size, grade or place', () => {
    const profile = fc.record({
      foundedOn: fc.constantFrom('1998-05-01', '2025-06-01'),
      staff: fc.nat(500),
      grade: fc.constantFrom('5A', '1A', null),
      regionCode: fc.constantFrom('230921', '110105'),
      registeredCapital: fc.nat(),
    });
    fc.assert(
      fc.property(profile, (extra) => {
        expect(codes({ ...supplier, ...extra })).toEqual([]);
      }),
    );
  });
});

describe('life of an organization in the register', () => {
  it('every state can be left but the withdrawal, on purpose', () => {
    const stuck = organizationLifecycle.states.filter(
      (s) => actionsFrom(organizationLifecycle, s).length === 0,
    );
    expect(organizationLifecycle.states).toHaveLength(4);
    expect(stuck).toEqual(['withdrawn']);
  });

  it('is verified once, suspended and reinstated', () => {
    expect(next(organizationLifecycle, 'verify', 'registered')).toBe('active');
    expect(next(organizationLifecycle, 'reinstate', 'suspended')).toBe('active');
    expect(() => next(organizationLifecycle, 'verify', 'suspended')).toThrow(IllegalStep);
  });

  it('is open to whoever was founded today, with any grade or none, valid or run out', () => {
    const grades = fc.array(
      fc.record({
        grade: fc.constantFrom(...EVALUATION_GRADES),
        validFrom: fc.constantFrom(day('2015-01-01'), day('2025-06-01')),
        validTo: fc.constantFrom(day('2019-12-31'), day('2030-05-31')),
      }),
      { maxLength: 4 },
    );
    const founded = fc.constantFrom(day('1998-05-01'), day('2025-06-30'));
    fc.assert(
      fc.property(grades, founded, fc.constantFrom('京', '黑'), (all, validFrom, place) => {
        const certificate = paper({ validFrom, number: `${place}民证字第1号` });
        const graded = all.map((each) => paper({ kind: 'evaluation-grade', ...each }));
        expect(codes({ ...supplier, credentials: [certificate, ...graded] })).toEqual([]);
      }),
    );
  });
});

describe('papers that a purchase demands', () => {
  const on = day('2025-06-30');
  it.each<[string, CredentialFacts[], ProofKind[], string[]]>([
    ['none demanded', [], [], []],
    ['one that is there', [paper({ kind: 'tax-proof' })], ['tax-proof'], []],
    ['one that is not', [paper()], ['tax-proof'], ['tax-proof']],
    [
      'one that ran out',
      [paper({ kind: 'insurance', validTo: day('2025-06-29') })],
      ['insurance'],
      ['insurance'],
    ],
    [
      'one renewed on the day',
      [
        paper({ kind: 'insurance', validTo: day('2025-06-29') }),
        paper({ kind: 'insurance', validFrom: day('2025-06-30') }),
      ],
      ['insurance'],
      [],
    ],
    [
      'each once, in the order asked',
      [],
      ['insurance', 'tax-proof', 'insurance'],
      ['insurance', 'tax-proof'],
    ],
  ])('%s', (_, credentials, required, missing) => {
    expect(proofViolations(credentials, required, on).map(({ params }) => params?.kind)).toEqual(missing);
  });
});
