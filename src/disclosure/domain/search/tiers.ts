import type { Day } from '../../../shared/days.js';
import { type SearchFilter, filterQuery } from './filter-query.js';
import { questionQueries } from './question-queries.js';
import type { Question } from './read-question.js';
import { type TermQuery, allOf, noneOf } from './term-query.js';

/** Where a notice has what was asked: all of it in its title, all of it anywhere, or something like it in its title. */
export type Match = 'title' | 'text' | 'similar';

/** One part of what is found; no notice stands in two parts of the same search. */
export interface Tier {
  readonly match: Match | null;
  /** Null: every notice. */
  readonly query: TermQuery | null;
  /** Published on this day or later, or earlier; both inclusive. */
  readonly from?: Day;
  readonly to?: Day;
}

/** The parts of an answer in their order, and what is tried where they are all empty. */
export interface Tiers {
  readonly strict: readonly Tier[];
  readonly similar: readonly Tier[];
  /** All of `strict` at once; null where that is nothing. */
  readonly whole: Tier | null;
}

/** Without a question every notice that the filter lets through; with one that says nothing, none. */
export function tiersOf(question: Question | null, filter: SearchFilter): Tiers {
  const narrowed = filterQuery(filter);
  const { from, to } = filter;
  const tier = (match: Match | null, query: TermQuery | null) => ({
    match,
    query: allOf([query, narrowed]),
    from,
    to,
  });
  if (!question) {
    const whole = tier(null, null);
    return { strict: [whole], similar: [], whole };
  }
  const queries = questionQueries(question);
  if (!queries) return { strict: [], similar: [], whole: null };
  const { title, anywhere, similar } = queries;
  const strict = [tier('title', title)];
  if (anywhere !== title) strict.push(tier('text', allOf([anywhere, noneOf(title)]) ?? anywhere));
  return { strict, similar: similar ? [tier('similar', similar)] : [], whole: tier(null, anywhere) };
}
