import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Database, type Tx, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { Expert } from './expert.entity.js';

/** Every expert, in no order. */
export function allExperts(db: EntityManager): SelectQueryBuilder<Expert> {
  return db.createQueryBuilder(Expert, 'expert');
}

/** The pool from which panels are drawn. */
@Injectable()
export class ExpertPool {
  constructor(private readonly database: Database) {}

  /** Available experts of a field, in the stable order that a draw needs (by id). */
  candidates(tx: Tx, category: string): Promise<Expert[]> {
    return tx
      .createQueryBuilder(Expert, 'expert')
      .where('expert.available AND :category = ANY(expert.fields)', { category })
      .orderBy('expert.id')
      .getMany();
  }

  /** A page of the pool. */
  page(request: PageRequest): Promise<Page<Expert>> {
    return keysetPage(allExperts(this.database.reader), request);
  }

  /** Experts by id, those that exist. */
  async byIds(ids: readonly string[]): Promise<Map<string, Expert>> {
    if (ids.length === 0) return new Map();
    const found = await this.database.reader
      .createQueryBuilder(Expert, 'expert')
      .where('expert.id IN (:...ids)', { ids })
      .getMany();
    return new Map(found.map((expert) => [expert.id, expert]));
  }
}
