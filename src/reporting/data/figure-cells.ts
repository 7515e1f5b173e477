import type { EntityManager } from 'typeorm';
import { figureValue } from '../domain/figure-value.js';
import type { Query } from './counted-rows.js';
import type { Topic } from './topics/topic.js';

/** A figure with how many rows it is made of. */
export interface CountedFigure {
  readonly code: string;
  /** Text; null where there is nothing to take a mean, share or extreme of. */
  readonly value: string | null;
  readonly rows: number;
}

/** The figures of all rows (`by` null), or of those with one key. */
export interface Cell {
  readonly by: string | null;
  readonly key: string;
  readonly label: string;
  readonly figures: readonly CountedFigure[];
}

type Line = Readonly<Record<string, string | number | null>>;

/** Every figure of a topic, over all rows and group by group, of one moment; whoever shows them bounds how many. */
export async function figureCells(
  db: EntityManager,
  topic: Topic,
  { sql, args }: Query,
): Promise<readonly Cell[]> {
  const groups = Object.keys(topic.by);
  const columns = [
    ...groups.flatMap((by) => [
      `r.${by}`,
      `max(r.${by}_label) AS ${by}_label`,
      `grouping(r.${by}) AS ${by}_all`,
    ]),
    ...Object.values(topic.figures).flatMap(({ value }, at) => [
      `count(${value})::int AS n${at}, sum(${value})::text AS s${at}`,
      `min(${value})::text AS l${at}, max(${value})::text AS m${at}`,
    ]),
  ];
  const sets = ['()', ...groups.map((by) => `(r.${by})`)];
  const lines: Line[] = await db.query(
    `SELECT ${columns.join(', ')} FROM (${sql}) r GROUP BY GROUPING SETS (${sets.join(', ')})
      ORDER BY ${groups.map((by) => `r.${by}`).join(', ')}`,
    [...args],
  );
  return lines.flatMap((line) => cellOf(topic, groups, line));
}

function cellOf(topic: Topic, groups: readonly string[], line: Line): Cell[] {
  const by = groups.find((each) => line[`${each}_all`] === 0) ?? null;
  const key = by === null ? '' : line[by];
  // What has no such mark (a fund's income no purpose) stands in no group.
  if (key === null || key === undefined) return [];
  const figures = Object.entries(topic.figures).map(([code, { how, measure }], at) => {
    const text = (name: string) => (line[`${name}${at}`] ?? null) as string | null;
    const rows = Number(line[`n${at}`]);
    const counted = { rows, sum: text('s'), least: text('l'), most: text('m') };
    return { code, rows, value: figureValue(how, measure, counted) };
  });
  return [{ by, key: String(key), label: String(line[`${by}_label`] ?? key), figures }];
}
