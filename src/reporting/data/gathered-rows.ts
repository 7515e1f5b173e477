import type { EntityManager } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { type Window, countedRows } from './counted-rows.js';
import { type Cell, figureCells } from './figure-cells.js';
import { type TopicName, topicOf } from './topics/all-topics.js';
import type { Topic } from './topics/topic.js';

/** A topic's rows of one moment, kept until the transaction ends, with the figures that they give. */
export interface Gathered {
  readonly topic: Topic;
  readonly rows: number;
  readonly cells: readonly Cell[];
  /** The rows for people, oldest key first, a thousand at a time; values as the figures' order says. */
  lines(): AsyncGenerator<GatheredRow>;
}

/** A row with everything that a sheet shows of it. */
export interface GatheredRow {
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly unit: string | null;
  readonly place: string | null;
  readonly subject: string;
  readonly labels: readonly (string | null)[];
  /** Decimal texts, money in fen; null where it does not count. */
  readonly values: readonly (string | null)[];
}

const PAGE = 1_000;

/** Takes a topic's rows out of one moment, so that figures and rows of a report agree whatever is written meanwhile. */
export async function gatherRows(tx: Tx, name: TopicName, window: Window): Promise<Gathered> {
  const topic = topicOf(name);
  const { sql, args } = countedRows(topic, window);
  const table = `gathered_${name.replaceAll('-', '_')}`;
  await tx.query(`CREATE TEMP TABLE ${table} ON COMMIT DROP AS ${sql}`, [...args]);
  await tx.query(`CREATE INDEX ON ${table} (id)`);
  const kept = { sql: `SELECT * FROM ${table}`, args: [] };
  const [count]: { rows: number }[] = await tx.query(`SELECT count(*)::int AS rows FROM ${table}`);
  const cells = await figureCells(tx, topic, kept);
  return { topic, cells, rows: count?.rows ?? 0, lines: () => lines(tx, topic, table) };
}

async function* lines(db: EntityManager, topic: Topic, table: string): AsyncGenerator<GatheredRow> {
  const labels = Object.keys(topic.by).map((by) => `r.${by}_label`);
  const values = Object.values(topic.figures).map(({ value }) => `(${value})::text`);
  for (let after: string | null = null; ;) {
    const page: GatheredRow[] = await db.query(
      `SELECT r.id, r."on", r.title, r.subject, o.name AS unit, p.name AS place,
              ARRAY[${labels.join(', ')}]::text[] AS labels, ARRAY[${values.join(', ')}]::text[] AS "values"
         FROM ${table} r LEFT JOIN unit o ON o.id = r.owner_id LEFT JOIN unit p ON p.id = r.place_id
        WHERE $1::uuid IS NULL OR r.id > $1 ORDER BY r.id LIMIT ${PAGE}`,
      [after],
    );
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? null;
  }
}
