import { Injectable } from '@nestjs/common';
import { BusinessClock, Database, keysetPage } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { type OrganizationFilter, organizationsWhere } from './organization-search.js';
import { Organization } from './organization.entity.js';

/** Reads of suppliers for other contexts and for lists. */
@Injectable()
export class OrganizationProfiles {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  /** Suppliers by id, those that exist. */
  async byIds(ids: readonly string[]): Promise<Map<string, Organization>> {
    if (ids.length === 0) return new Map();
    const found = await this.database.reader
      .createQueryBuilder(Organization, 'organization')
      .where('organization.id IN (:...ids)', { ids })
      .getMany();
    return new Map(found.map((organization) => [organization.id, organization]));
  }

  /** Ids of the active suppliers whose business scope covers a category. */
  async activeIn(category: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.reader.query(
      `SELECT id FROM organization WHERE state = 'active' AND $1 = ANY(categories) ORDER BY id`,
      [category],
    );
    return rows.map(({ id }) => id);
  }

  /** A page of the suppliers that fit a filter. */
  page(filter: OrganizationFilter, request: PageRequest): Promise<Page<Organization>> {
    return keysetPage(organizationsWhere(this.database.reader, filter, dayOf(this.clock.now())), request);
  }
}
