import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { JsonObject } from '../domain/json.js';
import type { KeptRelease } from '../domain/published.js';
import { untitled } from '../domain/untitled.js';

/** A release with its place in the order of commit. */
export interface PlacedRelease extends KeptRelease {
  readonly id: string;
  readonly text: string;
  readonly sha256: string;
}

/** How far open data are. */
export interface ReleasesState {
  readonly position: string;
  /** Null while there is no release. */
  readonly date: Date | null;
  readonly withheld: number;
}

const SELECT = `SELECT id, process_key AS key, number, date, tags, body AS "text", sha256 FROM ocds_release`;

/** Nothing is shown of a purchase of which a notice was taken down by an order; what is published of it is kept. */
const withheld = (key: string) => `EXISTS (SELECT FROM opendata_withheld w WHERE w.key = ${key})`;
const STANDS = `NOT ${withheld('process_key')}`;

/** Processes of a bulk file read at once. */
const BATCH = 100;

/** Reads of releases. */
@Injectable()
export class Releases {
  constructor(private readonly database: Database) {}

  /** Those of a process, oldest first. */
  async kept(key: string): Promise<PlacedRelease[]> {
    return this.read(`${SELECT} WHERE process_key = $1 ORDER BY number`, [key]);
  }

  /** Those of a process that everybody may see. */
  async shown(key: string): Promise<PlacedRelease[]> {
    return this.read(`${SELECT} WHERE process_key = $1 AND ${STANDS} ORDER BY number`, [key]);
  }

  /**
   * At most `limit` in the order of commit, after the one with that id; undefined where there is no such release.
   * Positions are given under a lock that is held until the commit: a reader misses none and gets none twice.
   */
  async after(id: string | undefined, limit: number): Promise<PlacedRelease[] | undefined> {
    if (id === undefined) return this.read(`${SELECT} WHERE ${STANDS} ORDER BY position LIMIT $1`, [limit]);
    const [last]: { position: string }[] = await this.database.reader.query(
      'SELECT position FROM ocds_release WHERE id = $1',
      [id],
    );
    if (!last) return undefined;
    const after = `${SELECT} WHERE position > $1 AND ${STANDS} ORDER BY position LIMIT $2`;
    return this.read(after, [last.position, limit]);
  }

  /** Processes whose first release is of that year, each with its releases, oldest first; read as they are asked for. */
  async *ofYear(year: number): AsyncGenerator<PlacedRelease[]> {
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const keys = await this.keys(year, last);
      const end = keys.at(-1);
      if (end === undefined) return;
      const found = await this.read(`${SELECT} WHERE process_key = ANY($1) ORDER BY process_key, number`, [
        keys,
      ]);
      for (const key of keys) {
        const own = found.filter((each) => each.key === key);
        if (own.length > 0) yield own;
      }
      last = end;
    }
  }

  /** What every file stands at: the last release, its date, and how many processes are no longer shown. */
  async state(): Promise<ReleasesState> {
    const [row]: [ReleasesState] = await this.database.reader.query(
      `SELECT coalesce(last.position, 0)::text AS position, last.date,
              (SELECT count(*) FROM opendata_withheld)::int AS withheld
         FROM (VALUES (1)) AS one
         LEFT JOIN LATERAL (SELECT position, date FROM ocds_release ORDER BY position DESC LIMIT 1) last ON true`,
    );
    return row;
  }

  /** Processes of which nothing is shown, by an order. */
  async withheld(): Promise<string[]> {
    const rows: { key: string }[] = await this.database.reader.query('SELECT key FROM opendata_withheld');
    return rows.map(({ key }) => key);
  }

  /** Years of which there is something, in order. */
  async years(): Promise<number[]> {
    const rows: { year: number }[] = await this.database.reader.query(
      'SELECT DISTINCT year FROM ocds_process ORDER BY year',
    );
    return rows.map(({ year }) => year);
  }

  private async keys(year: number, after: string): Promise<string[]> {
    const rows: { key: string }[] = await this.database.reader.query(
      `SELECT key FROM ocds_process WHERE year = $1 AND key > $2 AND NOT ${withheld('ocds_process.key')}
        ORDER BY key LIMIT $3`,
      [year, after, BATCH],
    );
    return rows.map(({ key }) => key);
  }

  private async read(sql: string, parameters: unknown[]): Promise<PlacedRelease[]> {
    const rows: Omit<PlacedRelease, 'body'>[] = await this.database.reader.query(sql, parameters);
    return rows.map((row) => ({ ...row, body: untitled(JSON.parse(row.text) as JsonObject) }));
  }
}
