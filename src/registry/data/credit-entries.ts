import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { CreditList } from '../domain/credit-lists.js';

/** An entry of a credit list, with its lifting where there was one. */
export interface CreditEntryRow {
  readonly id: string;
  readonly version: number;
  readonly organizationId: string;
  readonly list: CreditList;
  readonly from: Day;
  /** Last day, inclusive; open when null. */
  readonly until: Day | null;
  readonly document: string;
  readonly source: string;
  readonly fileId: string | null;
  readonly recordedAt: Date;
  readonly liftedOn: Day | null;
  readonly liftDocument: string | null;
}

const READ = `SELECT e.id, e.version, e.organization_id AS "organizationId", e.list, e.valid_from AS "from", e.valid_to AS "until",
    e.document, e.source, e.file_id AS "fileId", e.created_at AS "recordedAt", l.lifted_on AS "liftedOn",
    l.document AS "liftDocument"
  FROM credit_entry e LEFT JOIN credit_lift l ON l.entry_id = e.id`;

/** All entries about an organization, of whatever day. */
export function creditEntriesOf(reader: EntityManager, organizationId: string): Promise<CreditEntryRow[]> {
  return reader.query(`${READ} WHERE e.organization_id = $1 ORDER BY e.id`, [organizationId]);
}

/** One entry. NotFound (404). */
export async function creditEntry(reader: EntityManager, id: string): Promise<CreditEntryRow> {
  const [entry]: CreditEntryRow[] = await reader.query(`${READ} WHERE e.id = $1`, [id]);
  if (!entry) throw new NotFound('credit_entry');
  return entry;
}

/** Reads of credit entries. */
@Injectable()
export class CreditEntries {
  constructor(private readonly database: Database) {}

  /** A page, newest first; of one organization when asked. */
  async page(request: PageRequest, organizationId?: string): Promise<Page<CreditEntryRow>> {
    const rows: CreditEntryRow[] = await this.database.reader.query(
      `${READ} WHERE ($1::uuid IS NULL OR e.id < $1) AND ($2::uuid IS NULL OR e.organization_id = $2)
        ORDER BY e.id DESC LIMIT $3`,
      [request.after ?? null, organizationId ?? null, request.limit + 1],
    );
    return pageOf(rows, request);
  }

  /** One entry. NotFound (404). */
  one(id: string): Promise<CreditEntryRow> {
    return creditEntry(this.database.reader, id);
  }
}
