import { describe, expect, it } from '@jest/globals';
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
