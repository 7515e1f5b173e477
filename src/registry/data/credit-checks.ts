import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import { type Page, type PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { recordScope } from '../record-scope.js';
import { CreditCheck } from './credit-check.entity.js';

/** A search, and whether an entry of that list, recorded here, counted on its day. */
export interface CreditCheckRow {
  readonly check: CreditCheck;
  readonly recorded: boolean;
}

/** Which searches are wanted; everything given must hold. */
export interface CreditCheckFilter {
  readonly organizationId?: string;
}

/** Reads of searches: overseers all, a street its own, an organization those about itself. */
@Injectable()
export class CreditChecks {
  constructor(private readonly database: Database) {}

  /** A page of what the actor may see, newest first. */
  async page(
    actor: Actor,
    request: PageRequest,
    { organizationId }: CreditCheckFilter,
  ): Promise<Page<CreditCheckRow>> {
    const query = this.visible(actor);
    if (organizationId) query.andWhere('check.organizationId = :organizationId', { organizationId });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.compared(items), next };
  }

  /** One that the actor may see. NotFound (404) for every other. */
  async one(actor: Actor, id: string): Promise<CreditCheckRow> {
    const found = await this.visible(actor).andWhere('check.id = :id', { id }).getMany();
    const [row] = await this.compared(found);
    if (!row) throw new NotFound('credit_check');
    return row;
  }

  private async compared(checks: readonly CreditCheck[]): Promise<CreditCheckRow[]> {
    const found: { id: string }[] = await this.database.reader.query(
      `SELECT c.id FROM credit_check c WHERE c.id = ANY($1) AND EXISTS (
         SELECT FROM credit_entry e LEFT JOIN credit_lift l ON l.entry_id = e.id
          WHERE e.organization_id = c.organization_id AND e.list = c.list AND e.valid_from <= c.asked_on
            AND (e.valid_to IS NULL OR c.asked_on <= e.valid_to)
            AND (l.lifted_on IS NULL OR c.asked_on < l.lifted_on))`,
      [checks.map(({ id }) => id)],
    );
    const recorded = new Set(found.map(({ id }) => id));
    return checks.map((check) => ({ check, recorded: recorded.has(check.id) }));
  }

  private visible(actor: Actor): SelectQueryBuilder<CreditCheck> {
    const query = this.database.reader.createQueryBuilder(CreditCheck, 'check').where('TRUE');
    const { unitId } = actor;
    switch (recordScope(actor)) {
      case 'all':
        return query;
      case 'street':
        return query.andWhere('check.unitId = :unitId', { unitId });
      case 'own':
        return query.andWhere('check.organizationId = :unitId', { unitId });
    }
  }
}
