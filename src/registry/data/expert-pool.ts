import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Database, type Tx, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { ExpertState } from '../domain/expert.lifecycle.js';
import { Expert, ExpertAbsence, ExpertConduct, ExpertRecusal } from './expert.entity.js';

/** Narrows the pool. */
export interface ExpertFilter {
  readonly state?: ExpertState;
  /** Code of a service category in which he may judge. */
  readonly field?: string;
}

/** An expert with what he and those who keep the pool read of him. */
export interface ExpertDetails {
  readonly expert: Expert;
  readonly absences: readonly ExpertAbsence[];
  readonly recusals: readonly ExpertRecusal[];
  readonly conduct: readonly ExpertConduct[];
}

/** Every expert that fits a filter, in no order. */
export function allExperts(
  db: EntityManager,
  { state, field }: ExpertFilter = {},
): SelectQueryBuilder<Expert> {
  const query = db.createQueryBuilder(Expert, 'expert').where('TRUE');
  if (state !== undefined) query.andWhere('expert.state = :state', { state });
  if (field !== undefined) query.andWhere(':field = ANY(expert.fields)', { field });
  return query;
}

const ABSENT = `EXISTS (SELECT 1 FROM expert_absence a
  WHERE a.expert_id = expert.id AND :on BETWEEN a.absent_from AND a.absent_to)`;

/** A place of the expert's is the buyer's, above it or below it. */
const NEAR = `(expert.areas = '{}' OR EXISTS (
  SELECT 1 FROM unit u JOIN place p ON p.id = u.place_id, unnest(expert.areas) AS area
   WHERE u.id = :buyerId AND (p.code LIKE area || '%' OR area LIKE p.code || '%')))`;

/** The pool from which panels are drawn. */
@Injectable()
export class ExpertPool {
  constructor(private readonly database: Database) {}

  /** Who may be drawn for a purchase on a day, in the stable order that a draw needs (by id). */
  candidates(
    tx: Tx,
    { category, buyerId, on }: { readonly category: string; readonly buyerId: string; readonly on: Day },
  ): Promise<Expert[]> {
    return allExperts(tx, { state: 'active', field: category })
      .andWhere(`expert.available AND NOT ${ABSENT} AND ${NEAR}`, { on, buyerId })
      .orderBy('expert.id')
      .getMany();
  }

  /** A page of the pool. */
  page(request: PageRequest, filter: ExpertFilter = {}): Promise<Page<Expert>> {
    return keysetPage(allExperts(this.database.reader, filter), request);
  }

  /** One expert with his absences, recusals and conduct. NotFound (404). */
  async one(id: string): Promise<ExpertDetails> {
    return this.details(await this.database.reader.findOneBy(Expert, { id }));
  }

  /** The expert behind an account. NotFound (404) for who is none. */
  async ofAccount(accountId: string): Promise<ExpertDetails> {
    return this.details(await this.database.reader.findOneBy(Expert, { accountId }));
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

  private async details(expert: Expert | null): Promise<ExpertDetails> {
    if (!expert) throw new NotFound('expert');
    const { reader } = this.database;
    const own = { where: { expertId: expert.id }, order: { id: 'DESC' } } as const;
    return {
      expert,
      absences: await reader.find(ExpertAbsence, own),
      recusals: await reader.find(ExpertRecusal, own),
      conduct: await reader.find(ExpertConduct, own),
    };
  }
}
