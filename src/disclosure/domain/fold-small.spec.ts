import { describe, expect, it } from '@jest/globals';
import { foldSmall } from './fold-small.js';

const part = (amount: bigint) => ({ count: 1, amount });

describe('parts of a whole', () => {
  it.each<[string, bigint[], number, bigint[], { count: number; amount: bigint } | null]>([
    ['nothing', [], 2, [], null],
    ['as many as there is room for', [5n, 3n], 2, [5n, 3n], null],
    ['more: the rest is one', [5n, 3n, 2n, 1n], 2, [5n, 3n], { count: 2, amount: 3n }],
  ])('%s', (_, amounts, most, shown, rest) => {
    const folded = foldSmall(amounts.map(part), most);
    expect([folded.shown.map(({ amount }) => amount), folded.rest]).toEqual([shown, rest]);
  });
});
