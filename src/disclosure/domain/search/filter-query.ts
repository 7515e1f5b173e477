import { type Day, addDays, addMonths, day, daysBetween, earlier, later } from '../../../shared/days.js';
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

/** Days up to which a range is asked for day by day, and month by month; a longer one by years. */
const MOST_BY_DAY = 40;
const MOST_BY_MONTH = 731;

/** A few spans that hold a range and not much more: what is beyond its ends is left out by the day itself. */
function daysQuery(from: Day = FIRST, to: Day = LAST): TermQuery | null {
  const [first, last] = [later(from, FIRST), earlier(to, LAST)];
  if (first === FIRST && last === LAST) return null;
  const days = daysBetween(first, last) + 1;
  const size = days <= MOST_BY_DAY ? 10 : days <= MOST_BY_MONTH ? 7 : 4;
  const terms: TermQuery[] = [];
  for (let next = day(`${first.slice(0, size)}${'-01-01'.slice(size - 4)}`); next <= last;) {
    terms.push(term(`#d${next.slice(0, size)}`));
    next = size === 10 ? addDays(next, 1) : addMonths(next, size === 7 ? 1 : 12);
  }
  return anyOf(terms) ?? NOTHING;
}
