import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { BackCheck } from './back-check.entity.js';

/** How an evaluator's work agrees with what others heard. */
export interface EvaluatorAgreement {
  readonly evaluatorId: string;
  readonly unitId: string;
  readonly checks: number;
  readonly compared: number;
  readonly disagreed: number;
}

/** Reads of back-checks: overseers all, a lead those of his body; an evaluator those that he may record, and never his own before. */
@Injectable()
export class BackChecks {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest): Promise<Page<BackCheck>> {
    return keysetPage(this.visibleTo(actor), request);
  }

  /** One. NotFound (404). */
  async find(actor: Actor, id: string): Promise<BackCheck> {
    const found = await this.visibleTo(actor).andWhere('backCheck.id = :id', { id }).getOne();
    if (!found) throw new NotFound('back_check');
    return found;
  }

  /** What recorded checks say of each evaluator, by his id. */
  agreement(actor: Actor): Promise<EvaluatorAgreement[]> {
    return this.database.reader.query(
      `SELECT evaluator_id AS "evaluatorId", evaluator_unit_id AS "unitId", count(*)::int AS checks,
              sum(compared)::int AS compared, sum(disagreed)::int AS disagreed
         FROM back_check WHERE state = 'recorded' AND ($1 OR evaluator_unit_id = $2)
        GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 1000`,
      [isOverseer(actor), actor.unitId],
    );
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<BackCheck> {
    const query = this.database.reader.createQueryBuilder(BackCheck, 'backCheck');
    const { accountId, unitId } = actor;
    if (isOverseer(actor)) return query.where('TRUE');
    if (actor.role === 'evaluator') {
      const open = `((backCheck.state = 'drawn' OR backCheck.checkedBy = :accountId) AND backCheck.evaluatorId <> :accountId)`;
      return query.where(open, { accountId });
    }
    return query.where(`(backCheck.evaluatorUnitId = :unitId OR backCheck.state = 'drawn')`, { unitId });
  }
}
