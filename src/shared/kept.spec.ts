import { describe, expect, it } from '@jest/globals';
import { Kept } from './kept.js';

describe('what is kept', () => {
  it('is made once, also for those who ask while it is being made', async () => {
    const kept = new Kept<object>(2);
    const [first, second] = [
      kept.of('a', () => Promise.resolve({})),
      kept.of('a', () => Promise.resolve({})),
    ];
    expect(await second).toBe(await first);
    expect(await kept.of('b', () => Promise.resolve({}))).not.toBe(await first);
  });

  it('is what was asked for last, and no more than that', async () => {
    const kept = new Kept<string>(2);
    const made: string[] = [];
    const ask = (key: string) =>
      kept.of(key, () => {
        made.push(key);
        return Promise.resolve(key);
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('is made anew where it could not be made', async () => {
    const kept = new Kept<string>(2);
    await expect(kept.of('a', () => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
    expect(await kept.of('a', () => Promise.resolve('whole'))).toBe('whole');
  });
});
