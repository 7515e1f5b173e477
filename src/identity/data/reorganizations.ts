import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { lastDayOf } from '../domain/reorganization-rules.js';
import { UnitReorganization } from './unit-reorganization.entity.js';
import type { NamedUnit } from './units.js';

/** A role that ended with a community. */
export interface EndedRole {
  readonly membershipId: string;
  readonly login: string;
  readonly unitId: string;
  readonly role: string;
}

/** A split or a merger, with who is to be proposed anew. */
export interface ReorganizationDetails {
  readonly row: UnitReorganization;
  readonly predecessors: NamedUnit[];
  readonly successors: NamedUnit[];
  readonly endedRoles: EndedRole[];
}

/** Reads of splits and mergers. */
@Injectable()
export class Reorganizations {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  async page(request: PageRequest): Promise<Page<ReorganizationDetails>> {
    const query = this.database.reader.createQueryBuilder(UnitReorganization, 'r');
    const { items, next } = await keysetPage(query, request);
    return { items: await Promise.all(items.map((row) => this.detailsOf(row))), next };
  }

  /** One. NotFound (404). */
  async one(id: string): Promise<ReorganizationDetails> {
    const row = await this.database.reader.findOneBy(UnitReorganization, { id });
    if (!row) throw new NotFound('unit_reorganization');
    return this.detailsOf(row);
  }

  private async detailsOf(row: UnitReorganization): Promise<ReorganizationDetails> {
    const side = (column: string): Promise<NamedUnit[]> =>
      this.database.reader.query(
        `SELECT DISTINCT u.id, u.name FROM unit_succession s JOIN unit u ON u.id = s.${column}
          WHERE s.reorganization_id = $1 ORDER BY u.id`,
        [row.id],
      );
    const predecessors = await side('predecessor_id');
    const endedRoles = await this.endedRoles(predecessors, row);
    return { row, predecessors, successors: await side('successor_id'), endedRoles };
  }

  private endedRoles(units: readonly NamedUnit[], row: UnitReorganization): Promise<EndedRole[]> {
    return this.database.reader.query(
      `SELECT m.id AS "membershipId", a.login, m.unit_id AS "unitId", m.role
         FROM unnest($1::uuid[]) root CROSS JOIN LATERAL unit_subtree(root) below
         JOIN membership m ON m.unit_id = below JOIN account a ON a.id = m.account_id
        WHERE m.valid_to = $2 AND m.state = 'active' ORDER BY m.id`,
      [units.map(({ id }) => id), lastDayOf(row.effectiveOn)],
    );
  }
}
