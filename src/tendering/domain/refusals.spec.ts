import { describe, expect, it } from '@jest/globals';
import { allRefusals, describe as inWords } from '../../shared/violation.js';
import { refuse } from './refusals.js';
import { warn } from './warnings.js';

describe('the refusals and warnings of tendering', () => {
  const made = [...Object.values(refuse), ...Object.values(warn)].map((make) => make());

  it('each have a Chinese and an English text', () => {
    expect(made.length).toBeGreaterThan(30);
    for (const violation of made) {
      expect(violation.code).toMatch(/^tendering\.[a-z]+(-[a-z]+)*$/);
      expect(inWords(violation, 'zh').detail).toMatch(/\p{Script=Han}/u);
      expect(inWords(violation, 'en').detail).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('name the same parameters in both languages', () => {
    const names = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    const texts = made.map(({ code }) => allRefusals().get(code));
    const differing = texts.filter((text) => String(names(text?.zh ?? '')) !== String(names(text?.en ?? '')));
    expect(differing).toEqual([]);
  });

  it('name the regulation for all but faults of form and the panel’s own signals', () => {
    const without = made.filter((violation) => inWords(violation, 'zh').rule === undefined);
    expect(without.map(({ code }) => code.replace('tendering.', ''))).toEqual([
      'points-invalid',
      'factor-code-twice',
      'standing-not-fact',
      'standing-twice',
      'level-points',
      'levels-below-max',
      'score-malformed',
      'score-missing',
      'score-twice',
      'score-unasked',
      'words-unreadable',
      'outlier-score',
    ]);
  });
});
