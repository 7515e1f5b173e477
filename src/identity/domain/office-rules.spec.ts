import { describe, expect, it } from '@jest/globals';
import { mayKeepOffice, officeViolations } from './office-rules.js';

describe('where a unit is found', () => {
  it.each<[string | null, string[]]>([
    ['0990-1234567', []],
    ['（0990）1234567', []],
    [null, []],
    ['13900000000', ['office-phone-personal']],
    ['+86 139-0000-0000', ['office-phone-personal']],
    ['１３９００００００００', ['office-phone-personal']],
  ])('by %s', (phone, expected) => {
    const codes = officeViolations({ address: '示例路1号', phone }).map(({ code }) => code);
    expect(codes).toEqual(expected.map((code) => `identity.${code}`));
  });

  it('is said by its own lead, or by who manages units', () => {
    expect(mayKeepOffice({ role: 'street-lead', unitId: 'a' }, 'a')).toBe(true);
    expect(mayKeepOffice({ role: 'street-lead', unitId: 'a' }, 'b')).toBe(false);
    expect(mayKeepOffice({ role: 'account-admin', unitId: 'c' }, 'b')).toBe(true);
  });
});
