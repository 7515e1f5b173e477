import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type CheckAnswer, creditCheckViolations, creditCheckWarnings } from './credit-check-rules.js';

const today = day('2025-03-03');

describe('a search of a public credit list', () => {
  it.each<[string, CheckAnswer, string | null, string[]]>([
    ['2025-03-03', 'clean', null, []],
    ['2025-03-03', 'listed', '示例1号', []],
    ['2025-03-04', 'clean', null, ['registry.check-not-yet']],
    ['2025-03-03', 'listed', null, ['registry.check-document-missing']],
    ['2025-03-04', 'clean', '示例1号', ['registry.check-not-yet', 'registry.check-document-idle']],
  ])('asked on %s, %s with %s', (askedOn, result, document, expected) => {
    const found = creditCheckViolations({ askedOn: day(askedOn), result, document }, today);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  it.each<[CheckAnswer, boolean, string[]]>([
    ['clean', false, []],
    ['listed', true, []],
    ['listed', false, ['registry.listed-not-recorded']],
    ['clean', true, ['registry.recorded-not-listed']],
  ])('%s, recorded here: %s', (result, recorded, expected) => {
    expect(creditCheckWarnings({ result, recorded }).map(({ code }) => code)).toEqual(expected);
  });
});
