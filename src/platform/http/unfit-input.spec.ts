import { describe, expect, it } from '@jest/globals';
import { isTooDeep, unfitTexts } from './unfit-input.js';

describe('input that no column can keep', () => {
  it.each<[string, unknown, string[]]>([
    ['plain words', { title: '居家养老 👵🏻', n: 1, ok: true, none: null }, []],
    ['nothing', undefined, []],
    ['a NUL', { title: 'a\0b' }, ['/title']],
    ['half a pair', { items: [{ 'a/b~': '\ud83d' }] }, ['/items/0/a~1b~0']],
    ['the other half', ['x', '\udc75'], ['/1']],
  ])('%s', (_, input, pointers) => {
    expect(unfitTexts(input)).toEqual(pointers);
  });

  it.each([
    [1, false],
    [32, false],
    [33, true],
    [200_000, true],
  ])('%d levels are too deep: %s', (depth, deep) => {
    expect(isTooDeep(JSON.parse('['.repeat(depth) + ']'.repeat(depth)))).toBe(deep);
  });
});
