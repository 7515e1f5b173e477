import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { keyViolations } from './api-key-rules.js';

const today = day('2025-03-03');
const grantable = ['bid.read', 'bid.place'];

describe('an API key', () => {
  it.each([
    ['within its maker’s permissions, ending today', ['bid.read'], '2025-03-03', []],
    ['ending after 366 days', ['bid.place'], '2026-03-04', []],
    ['that ended yesterday', ['bid.place'], '2025-03-02', ['identity.key-expiry-past']],
    ['ending after 367 days', ['bid.place'], '2026-03-05', ['identity.key-expiry-too-far']],
    [
      'for more than its maker has, and too long',
      ['award.confirm', 'bid.read', 'session.own'],
      '2030-01-01',
      ['identity.key-permission-refused', 'identity.key-permission-refused', 'identity.key-expiry-too-far'],
    ],
  ])('%s', (_, permissions, expiresOn, expected) => {
    const found = keyViolations({ permissions, grantable, expiresOn: day(expiresOn), today });
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  it('names the permission that is refused', () => {
    const permissions = ['bid.read', 'award.confirm'];
    expect(keyViolations({ permissions, grantable, expiresOn: today, today })).toEqual([
      {
        code: 'identity.key-permission-refused',
        pointer: '/permissions/1',
        params: { permission: 'award.confirm' },
      },
    ]);
  });
});
