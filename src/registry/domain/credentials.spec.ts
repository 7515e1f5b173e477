import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type CredentialFacts, credentialViolations, fileViolations, reminderDays } from './credentials.js';
import { registrationViolations } from './registration.js';

const certificate: CredentialFacts = {
  ...{ kind: 'registration-certificate', number: '登字第1号', year: null, result: null, grade: null },
  ...{ validFrom: day('2025-01-01'), validTo: day('2029-12-31') },
};
const graded: Partial<CredentialFacts> = {
  kind: 'evaluation-grade',
  grade: '4A',
  validTo: day('2030-01-01'),
};
const checked: Partial<CredentialFacts> = { kind: 'annual-check', year: 2024, result: 'qualified' };

describe('what may be recorded as a credential', () => {
  it.each<[string, Partial<CredentialFacts>, string[]]>([
    ['a certificate', {}, []],
    ['one without an end', { validTo: null }, []],
    ['one of a single day', { validTo: day('2025-01-01') }, []],
    [
      'one that ends before it begins',
      { validTo: day('2024-12-31') },
      ['/validTo credential-ends-before-start'],
    ],
    ['one without a number', { number: null }, ['/number credential-number-missing']],
    ['one with a year', { year: 2024 }, ['/year only-for-annual-checks']],
    ['an annual check', checked, []],
    [
      'an annual check about nothing',
      { ...checked, year: null, result: null },
      ['/year check-year-missing', '/result check-result-missing'],
    ],
    ['a grade of five years', graded, []],
    [
      'a grade of five years and a day',
      { ...graded, validTo: day('2030-01-02') },
      ['/validTo grade-too-long'],
    ],
    ['a grade for ever', { ...graded, validTo: null }, ['/validTo grade-too-long']],
    ['a grade that is not said', { ...graded, grade: null }, ['/grade grade-missing']],
    ['an insurance with a grade', { kind: 'insurance', grade: '5A' }, ['/grade only-for-grades']],
  ])('%s', (_, change, expected) => {
    const found = credentialViolations({ ...certificate, ...change });
    expect(found.map((v) => `${v.pointer ?? ''} ${v.code.replace('registry.', '')}`)).toEqual(expected);
  });

  it.each([
    ['a PDF of the unit', { mediaType: 'application/pdf', unitId: 'ours' }, []],
    ['a picture of another unit', { mediaType: 'image/png', unitId: 'theirs' }, ['credential-file-unknown']],
    ['a table', { mediaType: 'text/csv', unitId: 'ours' }, ['credential-file-type']],
    ['nothing', undefined, ['credential-file-unknown']],
  ])('behind it: %s', (_, file, expected) => {
    expect(fileViolations(file, 'ours').map((v) => v.code.replace('registry.', ''))).toEqual(expected);
  });

  it('is remembered 60, 30 and 7 days before its last day', () => {
    expect(reminderDays(day('2025-12-31'))).toEqual([
      { before: 60, on: '2025-11-01' },
      { before: 30, on: '2025-12-01' },
      { before: 7, on: '2025-12-24' },
    ]);
  });
});

describe('who may be entered into the register', () => {
  const known = { categories: new Set(['ELD']), areas: new Set(['230921']) };
  const supplier = {
    uscc: '51100000500002862F',
    legalForm: 'association' as const,
    categories: ['ELD'],
    areas: [],
  };

  it.each([
    ['an association', {}, []],
    ['a foundation by an association’s code', { legalForm: 'foundation' as const }, ['/uscc uscc-form']],
    ['an institution, whose prefix is not judged', { legalForm: 'institution' as const }, []],
    [
      'one with everything wrong',
      { uscc: '51100000500002862G', categories: ['ELD', 'XXX'], areas: ['230921', '1'] },
      ['/uscc uscc-check', '/categories/1 category-unknown', '/areas/1 area-unknown'],
    ],
  ])('%s', (_, change, expected) => {
    const found = registrationViolations({ ...supplier, ...change }, known);
    expect(found.map((v) => `${v.pointer ?? ''} ${v.code.replace('registry.', '')}`)).toEqual(expected);
  });
});
