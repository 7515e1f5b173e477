import { Injectable } from '@nestjs/common';
import { type EntityManager, Not, IsNull } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { SanctionFacts } from '../domain/sanction-rules.js';
import { recordScope } from '../record-scope.js';
import { Sanction } from './sanction.entity.js';

/** Decided sanctions of an organization, as far as its standing goes. */
export async function sanctionFactsOf(
  reader: EntityManager,
  organizationId: string,
): Promise<SanctionFacts[]> {
  const found = await reader.findBy(Sanction, { organizationId, effectiveFrom: Not(IsNull()) });
  return found.flatMap(({ kind, effectiveFrom, effectiveTo, endedOn }) =>
    effectiveFrom === null ? [] : [{ kind, effectiveFrom, effectiveTo, endedOn }],
  );
}

/** Reads of sanctions: overseers all, a street its own, an organization those that it was told of. */
@Injectable()
export class Sanctions {
  constructor(private readonly database: Database) {}

  /** A page of what the actor may see, newest first; of one organization when asked. */
  page(actor: Actor, request: PageRequest, organizationId?: string): Promise<Page<Sanction>> {
    const query = this.visible(actor);
    if (organizationId) query.andWhere('sanction.organizationId = :organizationId', { organizationId });
    return keysetPage(query, request);
  }

  /** One that the actor may see. NotFound (404) for every other. */
  async one(actor: Actor, id: string): Promise<Sanction> {
    const found = await this.visible(actor).andWhere('sanction.id = :id', { id }).getOne();
    if (!found) throw new NotFound('sanction');
    return found;
  }

  private visible(actor: Actor) {
    const query = this.database.reader.createQueryBuilder(Sanction, 'sanction').where('TRUE');
    const scope = recordScope(actor);
    if (scope === 'all') return query;
    const { unitId } = actor;
    if (scope === 'street') return query.andWhere('sanction.unitId = :unitId', { unitId });
    return query.andWhere('sanction.organizationId = :unitId AND sanction.defendBy IS NOT NULL', { unitId });
  }
}
