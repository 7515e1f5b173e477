import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskMail, maskName, maskPhone, maskResidentId, maskWithin } from './masking.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('1', '３', '张', '·', '👩‍👩‍👦', '-', '(', ' ', '*', 'x'), maxLength: 25 }),
);
const shown = (mask: string) => Array.from(mask).filter((character) => character !== '*');

describe('masks', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳小明', '欧***'],
    ['张', '*'],
    ['', ''],
    [' 李 ', '*'],
    ['𠮷田', '𠮷*'],
  ])('%s is shown as %s', (name, mask) => {
    expect(maskName(name)).toBe(mask);
  });

  it.each([
    ['13800138000', '138****8000'],
    ['138-0013 8000', '138****8000'],
    ['04648520123', '*********23'],
    ['0464-8523456', '*********56'],
    ['12', '**'],
    ['', ''],
  ])('%s is shown as %s', (phone, mask) => {
    expect(maskPhone(phone)).toBe(mask);
  });

  it.each([
    ['11010519491231002X', '**************002X'],
    ['002X', '****'],
  ])('%s is shown as %s', (id, mask) => {
    expect(maskResidentId(id)).toBe(mask);
  });

  it.each([
    ['li.ming@example.org', 'l***@example.org'],
    ['@example.org', '************'],
    ['nobody', '******'],
  ])('%s is shown as %s', (address, mask) => {
    expect(maskMail(address)).toBe(mask);
  });

  it('never show more of a name than its first character, and never all of it', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const mask = maskName(name);
        expect(shown(mask).length).toBeLessThanOrEqual(1);
        expect(Array.from(mask)).toHaveLength(Array.from(name.trim()).length);
        if (Array.from(name.trim()).length === 1) expect(mask).toBe('*');
      }),
    );
  });

  it('never show more of a phone than seven of eleven digits, or two of any other text', () => {
    fc.assert(
      fc.property(anyText, (phone) => {
        const mask = maskPhone(phone);
        expect(shown(mask).length).toBeLessThanOrEqual(/^\d{3}\*{4}\d{4}$/.test(mask) ? 7 : 2);
      }),
    );
  });

  it('never show more of an identity number than its last four characters', () => {
    fc.assert(
      fc.property(anyText, (id) => {
        expect(shown(maskResidentId(id)).length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it.each([
    ['请打13977553311', null, '请打139****3311'],
    ['请打 139 7755 3311，或 0452-8877665', null, '请打 139****3311，或 0452-8877665'],
    ['欧阳标记家楼道灯坏了', '欧阳标记', '欧***家楼道灯坏了'],
    ['证号11010519491231002X', null, '证号**************002X'],
    ['3号楼，订单13977553311000', '', '3号楼，订单13977553311000'],
  ])('within what somebody wrote: %s', (text, name, expected) => {
    expect(maskWithin(text, name)).toBe(expected);
  });
});
