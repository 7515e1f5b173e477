/** What `ask` answers for each, one after the other: a transaction's connection takes one query at a time. */
export async function oneByOne<T, R>(
  all: readonly T[],
  ask: (each: T, at: number) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  for (const [at, each] of all.entries()) answers.push(await ask(each, at));
  return answers;
}
