import type { Tx } from '../../platform/index.js';
import { NOTICE_KINDS } from '../domain/notice-content.js';
import { indexTerms } from '../domain/search/index-terms.js';
import { term } from '../domain/search/term-query.js';
import { CATEGORY_OF_SUBJECT } from './notice-category.js';
import type { PublicNotice } from './public-notice.entity.js';
import { stands } from './standing.js';

/** What of a notice is looked for. */
export type Indexed = Pick<PublicNotice, 'id' | 'kind' | 'title' | 'text' | 'facts' | 'noticeTable'>;

/** Makes notices findable that are public, under what they say now; those that were taken down are left out. */
export async function indexNotices(tx: Pick<Tx, 'query'>, notices: readonly Indexed[]): Promise<void> {
  const given = notices.map((notice) => ({
    id: notice.id,
    terms: indexTerms(notice.title, saidIn(notice)).map(term).join(' '),
  }));
  await tx.query(
    `INSERT INTO notice_search (position, notice_id, kind, unit_id, category, published_from, terms, indexed_version)
     SELECT n.position, n.id, n.kind, n.unit_id, c.category, n.published_from, given.terms || array_to_tsvector(array_remove(ARRAY[
              '#k' || n.kind, '#c' || c.category, '#s' || n.subject_id, '#u' || n.unit_id, '#b' || n.position / 4096,
              '#d' || left(n.published_from::text, 4), '#d' || left(n.published_from::text, 7),
              '#d' || n.published_from], NULL)),
            (SELECT coalesce(max(number), 0) FROM search_rebuild)
       FROM jsonb_to_recordset($1) AS given (id uuid, terms tsvector) JOIN public_notice n ON n.id = given.id
       CROSS JOIN LATERAL (SELECT ${CATEGORY_OF_SUBJECT} AS category) c
      WHERE ${stands('n')}
     ON CONFLICT (position) DO UPDATE SET kind = EXCLUDED.kind, unit_id = EXCLUDED.unit_id, category = EXCLUDED.category,
       terms = EXCLUDED.terms, indexed_version = EXCLUDED.indexed_version`,
    [JSON.stringify(given)],
  );
}

/** Takes a notice out of the index. */
export async function unindexNotice(tx: Tx, noticeId: string): Promise<void> {
  await tx.query('DELETE FROM notice_search WHERE notice_id = $1', [noticeId]);
}

/** The texts of a notice beside its title, in the order in which an excerpt is taken from them. */
export function saidIn({ kind, text, facts, noticeTable }: Indexed): string[] {
  return [text, ...facts.map(({ value }) => value), ...(noticeTable?.rows.flat() ?? []), NOTICE_KINDS[kind]];
}
