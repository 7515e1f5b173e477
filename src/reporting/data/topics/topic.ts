import type { How, Measure } from '../../domain/figure-value.js';

/** A text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One figure of a topic. */
export interface Figure {
  readonly label: Words;
  readonly definition: Words;
  readonly how: How;
  readonly measure: Measure;
  /** SQL over the row `r`: what it adds to the figure; null: it isn't counted. */
  readonly value: string;
}

/**
 * What is counted. `rows` is SQL that gives, for each thing counted, `id` (uuid, once), `subject` (its path), `title`,
 * `on` (the day by which it lies in a window), `owner_id` (whose it is: what a caller may see), `place_id` (where it is;
 * may be null) and, for each name in `by`, a column of that name and another one with `_label`. $1 and $2 are the
 * window's days, $5 is today.
 */
export interface Topic {
  readonly label: Words;
  readonly rows: string;
  /** True when rows of earlier days belong to the window too: what stands on its last day. */
  readonly asOf?: boolean;
  readonly by: Readonly<Record<string, Words>>;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** The Chinese calendar day of an instant's column. */
export const dayIn = (column: string) => `(${column} AT TIME ZONE 'Asia/Shanghai')::date`;

/** The columns by which rows are told apart by community, category and month; `u` and `c` are joined by `NAMES`. */
export const PLACE = `u.id::text AS place, u.name AS place_label`;
export const CATEGORY = `c.code AS category, c.name AS category_label`;
export const month = (day: string) =>
  `to_char(${day}, 'YYYY-MM') AS month, to_char(${day}, 'YYYY-MM') AS month_label`;
export const NAMES = (row: string) =>
  `LEFT JOIN unit u ON u.id = ${row}.community_id LEFT JOIN service_category c ON c.code = ${row}.category`;

/** What rows may be told apart by. */
export const BY = {
  place: { zh: '社区', en: 'Community' },
  category: { zh: '服务类别', en: 'Service category' },
  month: { zh: '月份', en: 'Month' },
  method: { zh: '采购方式', en: 'Procurement method' },
} as const;
