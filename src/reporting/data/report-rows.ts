import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ReportField } from '../domain/report-rules.js';
import { DataTerm } from './reporting.entity.js';
import { SOURCES, type SourceName } from './sources.js';

/** A community's line of a report. */
export interface ReportRow {
  readonly communityId: string;
  readonly community: string;
  /** In the order of the fields: whole numbers as text; null where nobody knows. */
  readonly values: readonly (string | null)[];
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly [source: string]: string | number | null;
}

const SEES_ALL: readonly Actor['role'][] = [
  'department-officer',
  'district-supervisor',
  'procurement-supervisor',
  'auditor',
];

/** Generates reports out of the registers: a community enters a figure once (S85). */
@Injectable()
export class ReportRows {
  constructor(private readonly database: Database) {}

  /** A line for each community that the caller may see, by name; both days inclusive. */
  async of(
    { role, unitId }: Pick<Actor, 'role' | 'unitId'>,
    fields: readonly ReportField[],
    from: Day,
    to: Day,
  ): Promise<ReportRow[]> {
    const terms = await this.database.reader.find(DataTerm);
    const sourceOf = (code: string | null) =>
      terms.find((term) => term.code === code)?.source as SourceName | undefined;
    const wanted = [...new Set(fields.flatMap(({ term }) => sourceOf(term) ?? []))];
    const columns = wanted.map((source) => `, ${SOURCES[source].sql}::text AS "${source}"`).join('');
    // The period is named in the frame too: a report without any term of a period still says what $2 and $3 are.
    const lines: Line[] = await this.database.reader.query(
      `SELECT c.id, c.name${columns} FROM unit c
        WHERE c.kind = 'community' AND ($1 OR c.id IN (SELECT unit_subtree($4))) AND ($2::date <= $3::date)
        ORDER BY c.name, c.id LIMIT 2000`,
      [SEES_ALL.includes(role), from, to, unitId],
    );
    return lines.map((line) => ({
      ...{ communityId: line.id, community: line.name },
      values: fields.map(({ term }) => {
        const source = sourceOf(term);
        const value = source === undefined ? null : (line[source] ?? null);
        return value === null ? null : String(value);
      }),
    }));
  }
}
