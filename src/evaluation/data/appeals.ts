import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { isJudge } from '../policies.js';
import { Appeal } from './appeal.entity.js';

/** Of a body: those it may still decide and those it decided; of its own evaluations those that others decide. */
const OF_BODY = `(appeal.state = 'lodged' OR appeal.decidedUnitId = :unitId
  OR EXISTS (SELECT 1 FROM evaluation e WHERE e.id = appeal.evaluationId AND e.body_id = :unitId))`;
const OF_PARTIES = `(appeal.organizationId = :unitId OR EXISTS (SELECT 1 FROM evaluation e
  JOIN evaluation_plan p ON p.id = e.plan_id WHERE e.id = appeal.evaluationId AND :unitId IN (p.buyer_id, p.community_id)))`;

/** An appeal as its readers hear of it. */
export interface AppealFacts {
  readonly title: string;
  readonly decideBy: Day;
  readonly bodyId: string | null;
  readonly organizationId: string;
}

/** Reads of appeals. */
@Injectable()
export class Appeals {
  constructor(private readonly database: Database) {}

  /** A page of the appeals that the actor may see, newest first. */
  page(actor: Actor, request: PageRequest): Promise<Page<Appeal>> {
    return keysetPage(this.visibleTo(actor), request);
  }

  /** One that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<Appeal> {
    const found = await this.visibleTo(actor).andWhere('appeal.id = :id', { id }).getOne();
    if (!found) throw new NotFound('appeal');
    return found;
  }

  /** What an appeal is about, for notices. */
  async about(id: string): Promise<AppealFacts> {
    const [found]: AppealFacts[] = await this.database.reader.query(
      `SELECT coalesce(p.title, '–') AS title, a.decide_by AS "decideBy", e.body_id AS "bodyId",
              a.organization_id AS "organizationId"
         FROM appeal a LEFT JOIN evaluation e ON e.id = a.evaluation_id LEFT JOIN evaluation_plan p ON p.id = e.plan_id
        WHERE a.id = $1`,
      [id],
    );
    if (!found) throw new NotFound('appeal');
    return found;
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<Appeal> {
    const query = this.database.reader.createQueryBuilder(Appeal, 'appeal');
    if (isOverseer(actor)) return query.where('TRUE');
    return query.where(isJudge(actor) ? OF_BODY : OF_PARTIES, { unitId: actor.unitId });
  }
}
