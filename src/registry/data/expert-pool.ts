import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { Database } from '../../platform/index.js';
import { Expert } from './expert.entity.js';

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
