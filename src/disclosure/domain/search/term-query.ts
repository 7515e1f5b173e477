/** A `tsquery` of PostgreSQL, as text. */
export type TermQuery = string & { readonly __query: never };

/** One term; whatever it contains is taken as it stands. */
export function term(text: string): TermQuery {
  return `'${text.replace(/['\\]/gu, '$&$&')}'` as TermQuery;
}

/** All of them; null without any. */
export function allOf(queries: readonly (TermQuery | null)[]): TermQuery | null {
  return joined(queries, ' & ');
}

/** One of them at least; null without any. */
export function anyOf(queries: readonly (TermQuery | null)[]): TermQuery | null {
  return joined(queries, ' | ');
}

/** None of it. */
export function noneOf(query: TermQuery): TermQuery {
  return `!${query}` as TermQuery;
}

function joined(queries: readonly (TermQuery | null)[], by: string): TermQuery | null {
  const given = [...new Set(queries.filter((query) => query !== null))];
  return given.length < 2 ? (given[0] ?? null) : (`(${given.join(by)})` as TermQuery);
}
