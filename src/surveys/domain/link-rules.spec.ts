import { describe, expect, it } from '@jest/globals';
import { day, formatInstant } from '../../shared/days.js';
import { linkExpiry, linkViolations } from './link-rules.js';

const expiresAt = linkExpiry(day('2025-12-29'));
const at = (text: string) => new Date(text);
const used = at('2026-01-02T10:00:00+08:00');

describe('a recipient’s one-time link', () => {
  it('issued on 2025-12-29, lives to the end of the fourteenth day after', () => {
    expect(formatInstant(expiresAt)).toBe('2026-01-13T00:00:00+08:00');
    expect(formatInstant(linkExpiry(day('2025-12-29'), 1))).toBe('2025-12-31T00:00:00+08:00');
  });

  it.each([
    ['in time', { expiresAt }, '2026-01-12T23:59:59.999+08:00', []],
    ['at midnight', { expiresAt }, '2026-01-13T00:00:00+08:00', ['surveys.link-expired']],
    ['a second time', { expiresAt, answeredAt: used }, '2026-01-02T10:00:01+08:00', ['surveys.link-used']],
    ['withdrawn', { expiresAt, revokedAt: used }, '2026-01-03T10:00:00+08:00', ['surveys.link-revoked']],
    [
      'neither used nor withdrawn',
      { expiresAt, answeredAt: null, revokedAt: null },
      '2026-01-03T10:00:00Z',
      [],
    ],
    [
      'used and expired',
      { expiresAt, answeredAt: used },
      '2026-02-01T00:00:00Z',
      ['surveys.link-used', 'surveys.link-expired'],
    ],
  ])('%s', (_, link, now, expected) => {
    expect(linkViolations(link, at(now)).map((v) => v.code)).toEqual(expected);
  });
});
