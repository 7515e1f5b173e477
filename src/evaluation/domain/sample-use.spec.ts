import { describe, expect, it } from '@jest/globals';
import {
  type AttemptOutcome,
  type Outcome,
  type Sampled,
  isToBeAsked,
  outcomeViolations,
  stillToAsk,
} from './sample-use.js';

const main = (position: number, outcome?: Outcome): Sampled => ({ list: 'main', position, outcome });
const reserve = (position: number, outcome?: Outcome): Sampled => ({ list: 'reserve', position, outcome });

describe('who of the sample is asked', () => {
  it.each([
    ['everybody of the main sample', main(3), [main(1), main(2), main(3)], true],
    ['no reserve while all can be asked', reserve(1), [main(1, 'answered'), main(2)], false],
    ['the first reserve for one who refused', reserve(1), [main(1, 'refused'), main(2)], true],
    ['not the second one', reserve(2), [main(1, 'refused'), main(2)], false],
    [
      'the second for one more who is unreachable',
      reserve(2),
      [main(1, 'refused'), main(2, 'unreachable')],
      true,
    ],
    [
      'a reserve who refuses releases nobody',
      reserve(2),
      [main(1, 'refused'), main(2), reserve(1, 'refused')],
      false,
    ],
  ])('%s', (_, person, sample, expected) => {
    expect(isToBeAsked(person, [...sample, person])).toBe(expected);
  });

  it('everybody of an extension, and nobody twice', () => {
    const later: Sampled = { list: 'extension', position: 1, outcome: undefined };
    const sample = [
      main(1, 'refused'),
      main(2, 'unreachable'),
      main(3, 'answered'),
      main(4),
      reserve(1),
      reserve(3),
      later,
    ];
    expect(stillToAsk(sample)).toEqual([main(4), reserve(1), later]);
  });

  it.each<[string, AttemptOutcome, boolean, string[]]>([
    ['answered', 'answered', true, []],
    ['answered, without answers', 'answered', false, ['evaluation.answers-missing']],
    ['refused', 'refused', false, []],
    ['refused, with answers', 'refused', true, ['evaluation.answers-unwanted']],
    ['not reached', 'not-reached', false, []],
  ])('%s', (_, outcome, answers, expected) => {
    expect(outcomeViolations(main(1), [main(1)], { outcome, answers }).map((v) => v.code)).toEqual(expected);
  });
});
