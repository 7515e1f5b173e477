import { type Day, addDays, addMonths, day, earlier, later } from '../../../shared/days.js';
import { type TermQuery, allOf, anyOf, term } from './term-query.js';

/** To what a search is narrowed. */
export interface SearchFilter {
  readonly kind?: string;
  readonly category?: string;
  readonly subjectId?: string;
  /** One of these units; undefined for all. */
  readonly unitIds?: readonly string[];
  /** Published on this day or later, or earlier; both inclusive. */
  readonly from?: Day;
  readonly to?: Day;
}

const FIRST = day('2000-01-01');
const LAST = day('2099-12-31');
/** No notice has it. */
const NOTHING = term('#nothing');

/**
 * Filters are terms of the index, like words: so the rarest of all decides what a search costs. The letters are those
 * that `indexed_notice` in the database puts before kind, category, subject, unit and days. Null: not narrowed.
 */
export function filterQuery({
  kind,
  category,
  subjectId,
  unitIds,
  from,
  to,
}: SearchFilter): TermQuery | null {
  const one = (letter: string, value: string | undefined) =>
    value === undefined ? null : term(`#${letter}${value}`);
  const units = unitIds && (anyOf(unitIds.map((id) => term(`#u${id}`))) ?? NOTHING);
  return allOf([one('k', kind), one('c', category), one('s', subjectId), units ?? null, daysQuery(from, to)]);
}

/** Days as few whole years, months and days: fewer than two hundred terms for any range. */
function daysQuery(from: Day = FIRST, to: Day = LAST): TermQuery | null {
  const end = earlier(to, LAST);
  let next = later(from, FIRST);
  if (next === FIRST && end === LAST) return null;
  const terms: TermQuery[] = [];
  while (next <= end) {
    const [size, after] = largestFrom(next, end);
    terms.push(term(`#d${next.slice(0, size)}`));
    next = after;
  }
  return anyOf(terms) ?? NOTHING;
}

/** How many characters name the largest span that begins on a day and ends in time, and the day after it. */
function largestFrom(start: Day, end: Day): [number, Day] {
  const spans: [string, number, Day][] = [
    ['-01-01', 4, addMonths(start, 12)],
    ['-01', 7, addMonths(start, 1)],
  ];
  for (const [ending, size, after] of spans)
    if (start.endsWith(ending) && addDays(after, -1) <= end) return [size, after];
  return [10, addDays(start, 1)];
}
