import { expect, it } from '@jest/globals';
import { answerViolations, correctionViolations } from './data-request-rules.js';

it.each([
  [{ kind: 'correct', name: '王', ofAccount: false }, []],
  [{ kind: 'correct', phone: '138', ofAccount: false }, []],
  [{ kind: 'correct', ofAccount: false }, ['registry.correction-missing']],
  [{ kind: 'correct', phone: '138', name: '王', ofAccount: true }, ['registry.account-has-no-phone']],
  [{ kind: 'erase', name: '王', ofAccount: false }, ['registry.correction-not-asked']],
  [{ kind: 'export', ofAccount: true }, []],
] as const)('a request %j: %j', (facts, expected) => {
  expect(correctionViolations(facts).map(({ code }) => code)).toEqual(expected);
});

it.each([
  ['explain', undefined, ['registry.answer-missing']],
  ['explain', '……', []],
  ['erase', undefined, []],
] as const)('an answer to %s, %s: %j', (kind, answer, expected) => {
  expect(answerViolations(kind, answer).map(({ code }) => code)).toEqual(expected);
});
