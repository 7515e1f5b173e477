import { type Plain, canonicalJson } from '../../shared/canonical-json.js';
import type { Day } from '../../shared/days.js';
import { sha256 } from '../../shared/sha256.js';
import type { NoticeContent } from './notice-content.js';

/** What a notice says, from when, about what. */
export interface Said extends Omit<NoticeContent, 'table'> {
  readonly subjectId: string;
  readonly noticeTable: NoticeContent['table'];
  readonly publishedFrom: Day;
}

/**
 * SHA-256 (hex) of the members `kind`, `title`, `subjectId`, `publishedFrom`, `publishedTo` and `body` of a notice's
 * JSON, as canonical JSON (RFC 8785): whoever kept the JSON can compute it again.
 */
export function proofOf(said: Said): string {
  const { kind, title, subjectId, publishedFrom, publishedTo, text, facts, noticeTable } = said;
  const body: Plain = {
    text,
    facts: facts.map(({ code, label, value, unit }) => ({ code, label, value, unit })),
    table: noticeTable && {
      columns: [...noticeTable.columns],
      rows: noticeTable.rows.map((row) => [...row]),
    },
  };
  return sha256(canonicalJson({ kind, title, subjectId, publishedFrom, publishedTo, body }));
}
