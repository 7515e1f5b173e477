/** Things by what they have in common, in the order in which each group begins. */
export function grouped<T, K>(
  all: readonly T[],
  keyOf: (each: T) => K,
): [key: K, own: readonly [T, ...T[]]][] {
  const groups = new Map<K, [T, ...T[]]>();
  for (const each of all) {
    const own = groups.get(keyOf(each));
    if (own) own.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups];
}
