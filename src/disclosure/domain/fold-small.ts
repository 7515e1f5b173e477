/** Parts of a whole, the largest first: those beyond the first `most` become one, where there are any. */
export function foldSmall<T extends { readonly count: number; readonly amount: bigint }>(
  parts: readonly T[],
  most: number,
): {
  readonly shown: readonly T[];
  readonly rest: { readonly count: number; readonly amount: bigint } | null;
} {
  const shown = parts.slice(0, most);
  const folded = parts.slice(most);
  if (folded.length === 0) return { shown, rest: null };
  const count = folded.reduce((sum, part) => sum + part.count, 0);
  return { shown, rest: { count, amount: folded.reduce((sum, part) => sum + part.amount, 0n) } };
}
