import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { toDecimal } from '../../shared/exact.js';
import {
  type WorkerCertificate,
  certifiedShare,
  endViolations,
  hoursViolations,
  isCertifiedOn,
  workerCertificateViolations,
} from './worker-rules.js';

const none: WorkerCertificate = {
  level: null,
  certificateNumber: null,
  certificateFrom: null,
  certificateTo: null,
};
const certificate: WorkerCertificate = {
  ...{ level: 'intermediate', certificateNumber: '示例001' },
  ...{ certificateFrom: day('2023-01-01'), certificateTo: day('2025-12-31') },
};
const said = (violations: readonly { code: string }[]) =>
  violations.map(({ code }) => code.replace('people.', ''));

describe('a social worker’s certificate', () => {
  it.each([
    ['none at all', none, []],
    ['a whole one', certificate, []],
    ['one without end', { ...certificate, certificateTo: null }, []],
    ['one without number', { ...certificate, certificateNumber: null }, ['certificate-incomplete']],
    ['an end of nothing', { ...none, certificateTo: day('2025-01-01') }, ['certificate-incomplete']],
    [
      'one that ends before',
      { ...certificate, certificateTo: day('2022-12-31') },
      ['certificate-ends-early'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(said(workerCertificateViolations(facts))).toEqual(expected);
  });

  it.each([
    ['verified, on its last day', certificate, '2023-02-01', '2025-12-31', true],
    ['the day after', certificate, '2023-02-01', '2026-01-01', false],
    ['never verified', certificate, null, '2025-01-01', false],
    ['none', none, null, '2025-01-01', false],
  ])('%s counts or not', (_, facts, verifiedOn, on, expected) => {
    const verified = { ...facts, verifiedOn: verifiedOn === null ? null : day(verifiedOn) };
    expect(isCertifiedOn(verified, day(on))).toBe(expected);
  });

  it('makes a share of a team', () => {
    const team = [certificate, certificate, none].map((each) => ({ ...each, verifiedOn: day('2023-02-01') }));
    const share = certifiedShare(team, day('2025-01-01'));
    expect(share && toDecimal(share, 4)).toBe('0.6667');
    expect(certifiedShare([], day('2025-01-01'))).toBeNull();
  });
});

describe('an employment and a volunteer’s day', () => {
  it('end once, not before the start and not tomorrow', () => {
    const open = { validFrom: day('2025-01-10'), validTo: null };
    expect(endViolations(open, day('2025-01-10'), day('2025-03-03'))).toEqual([]);
    expect(said(endViolations(open, day('2025-01-09'), day('2025-03-03')))).toEqual(['ends-early']);
    expect(said(endViolations(open, day('2025-03-04'), day('2025-03-03')))).toEqual(['ends-late']);
    expect(
      said(endViolations({ ...open, validTo: day('2025-02-01') }, day('2025-03-03'), day('2025-03-03'))),
    ).toEqual(['employment-ended']);
  });

  it('holds 24 hours', () => {
    const today = day('2025-03-03');
    expect(hoursViolations(today, 240, 1200, today)).toEqual([]);
    expect(said(hoursViolations(today, 241, 1200, today))).toEqual(['day-over']);
    expect(said(hoursViolations(day('2025-03-04'), 1, 0, today))).toEqual(['served-later']);
  });
});
