import { expect, it } from '@jest/globals';
import { type ReceiptAnswer, receiptViolations } from './receipt-rules.js';

it.each<[string, ReceiptAnswer, ReceiptAnswer[], boolean, string[]]>([
  ['a first confirmation', 'received', [], false, []],
  ['a first dispute', 'disputed', [], false, []],
  ['a confirmation after a dispute', 'received', ['disputed'], false, []],
  ['a second confirmation', 'received', ['received'], false, ['contracting.receipt-confirmed']],
  ['a dispute after the confirmation', 'disputed', ['received'], false, ['contracting.receipt-confirmed']],
  ['a second dispute', 'disputed', ['disputed'], false, ['contracting.receipt-disputed']],
  ['anything about what came back', 'received', [], true, ['contracting.reversed-already']],
])('%s', (_, answer, given, reversed, expected) => {
  expect(receiptViolations(answer, { given, reversed }).map(({ code }) => code)).toEqual(expected);
});
