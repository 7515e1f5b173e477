import { describe, expect, it } from '@jest/globals';
import { maskName, maskPhone, maskResidentId } from './masking.js';
import { residentIdViolations } from './resident-id.js';

describe('居民身份证 (E19)', () => {
  it.each([
    ['11010519491231002X', []],
    ['440524188001010014', []],
    ['11010519491231002x', []],
    ['110105194912310021', ['registry.resident-id-check']],
    ['11010519490231002X', ['registry.resident-id-date']],
    ['1101051949123100', ['registry.resident-id-format']],
    ['11010519491231X02X', ['registry.resident-id-format']],
  ])('%s → %j', (id, expected) => {
    const found = residentIdViolations(id);
    expect(found.map((v) => v.code)).toEqual(expected);
    expect(JSON.stringify(found)).not.toContain(id);
  });
});

describe('masking (E19)', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳小明', '欧***'],
    [' 李 ', '*'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('name %s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['13800138000', '138****8000'],
    ['138 0013 8000', '138****8000'],
    ['0464-8523456', '*********56'],
    ['12', '**'],
    ['', ''],
  ])('phone %s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['11010519491231002X', '**************002X'],
    ['002X', '****'],
  ])('identity number %s → %s', (id, masked) => {
    expect(maskResidentId(id)).toBe(masked);
  });
});
