import type { Choice, FoundCounts } from '../data/count-found.js';
import { saidIn } from '../data/index-notices.js';
import type { Found, Hit } from '../data/notice-search.js';
import { NOTICE_KINDS } from '../domain/notice-content.js';
import { excerpt } from '../domain/search/excerpt.js';
import { partsOf, wantedPairs } from '../domain/search/found-words.js';

/** A part of a text: together the parts are the text. */
export class TextPartView {
  text: string;
  /** True where it was looked for. */
  hit: boolean;
}

/** A notice that was found; the whole of it is under `notices/{id}`. */
export class SearchHitView {
  id: string;
  /** @example result */
  kind: string;
  /** @example 成交结果公告 */
  kindName: string;
  /** @example 2025-03-19 */
  publishedFrom: string;
  publishedTo: string | null;
  subjectId: string;
  unitId: string | null;
  /** Where all of the question stands: `title`, `text` (title or text), or `similar` (a title that is like it); null without a question. */
  match: string | null;
  title: TextPartView[];
  /** What it says, cut around the first hit. */
  excerpt: TextPartView[];

  static of({ notice, match }: Hit, words: readonly string[]): SearchHitView {
    const { id, kind, publishedFrom, publishedTo, subjectId, unitId } = notice;
    const marked = (wanted: readonly string[]) => ({
      title: partsOf(notice.title, wanted),
      excerpt: excerpt(saidIn(notice), wanted),
    });
    const said = marked(words);
    const hit = [...said.title, ...said.excerpt].some((part) => part.hit);
    return {
      ...{ id, kind, kindName: NOTICE_KINDS[kind], publishedFrom, publishedTo, subjectId, unitId, match },
      ...(hit ? said : marked(wantedPairs(words))),
    };
  }
}

/** How many of what was found have a value. */
export class FoundChoiceView {
  /** For the filter. */
  value: string;
  name: string;
  count: number;

  static of({ value, name, count }: Choice): FoundChoiceView {
    return { value, name, count };
  }
}

/** How much was found, and of which kinds. */
export class SearchCountsView {
  /** At most 1,000. */
  total: number;
  /** True when there are more: then the newest 1,000 are counted, here and below. */
  more: boolean;
  kinds: FoundChoiceView[];
  places: FoundChoiceView[];
  categories: FoundChoiceView[];

  static of({ total, more, kinds, places, categories }: FoundCounts): SearchCountsView {
    const choices = (of: readonly Choice[]) => of.map((each) => FoundChoiceView.of(each));
    return { total, more, kinds: choices(kinds), places: choices(places), categories: choices(categories) };
  }
}

/** What was found: titles first, in each part the newest first. */
export class SearchView {
  items: SearchHitView[];
  next: string | null;
  /** The words that the question was understood as. */
  words: string[];
  /** Null on later pages. */
  counts: SearchCountsView | null;

  static of({ items, next, words, counts }: Found): SearchView {
    return {
      items: items.map((hit) => SearchHitView.of(hit, words)),
      ...{ next, words: [...words], counts: counts && SearchCountsView.of(counts) },
    };
  }
}
