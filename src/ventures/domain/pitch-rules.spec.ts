import { describe, expect, it } from '@jest/globals';
import { type PitchFacts, type PitchStep, openPitches, pitchViolations } from './pitch-rules.js';

const at = new Date('2025-04-08T10:00:00+08:00');
const pitch = (position: number, change: Partial<PitchFacts> = {}): PitchFacts => ({
  ...{ position, state: 'waiting', postponed: false, until: null, ...change },
});

describe('a step of an appearance', () => {
  it.each<[string, PitchFacts, PitchFacts[], Partial<PitchStep>, string[]]>([
    ['the first in the draw', pitch(1), [pitch(2)], { action: 'present' }, []],
    ['the second before the first', pitch(2), [pitch(1)], { action: 'present' }, ['not-next']],
    [
      'the second after one who missed it',
      pitch(2),
      [pitch(1, { state: 'missed' })],
      { action: 'present' },
      [],
    ],
    [
      'while another is asked',
      pitch(2),
      [pitch(1, { state: 'questioned' })],
      { action: 'present' },
      ['stage-taken'],
    ],
    [
      'while another is scored',
      pitch(2),
      [pitch(1, { state: 'scoring' })],
      { action: 'present' },
      ['stage-taken'],
    ],
    ['to the end without a reason', pitch(1), [], { action: 'postpone' }, ['reason-missing']],
    [
      'to the end twice',
      pitch(1, { postponed: true }),
      [],
      { action: 'postpone', reason: '迟到' },
      ['postponed-once'],
    ],
    ['out without a reason', pitch(1), [], { action: 'miss' }, ['reason-missing']],
    [
      'questions a second before the end of the presentation',
      pitch(1, { state: 'presenting', until: new Date(at.getTime() + 1000) }),
      [],
      { action: 'question' },
      ['too-soon'],
    ],
    ['at its end', pitch(1, { state: 'presenting', until: at }), [], { action: 'question' }, []],
    [
      'before its end, as the record says why',
      pitch(1, { state: 'presenting', until: new Date(at.getTime() + 1000) }),
      [],
      { action: 'question', reason: '汇报人示意结束' },
      [],
    ],
  ])('%s', (_, own, others, step, expected) => {
    const found = pitchViolations(own, [own, ...others], { action: 'present', at, ...step });
    expect(found.map(({ code }) => code.replace('venture-review.', ''))).toEqual(expected);
  });

  it('counts who still has to come', () => {
    const states = ['scored', 'missed', 'listed', 'scoring'] as const;
    expect(openPitches(states.map((state) => ({ state })))).toBe(2);
  });
});
