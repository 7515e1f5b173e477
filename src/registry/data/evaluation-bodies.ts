import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Units } from '../../identity/index.js';
import { type Actor, Database, type Tx, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { EvaluationBodyState } from '../domain/evaluation-body.lifecycle.js';
import { EvaluationBody, EvaluatorAbsence } from './evaluation-body.entity.js';

/** An evaluator as his body and the district read of him. */
export interface BodyEvaluator {
  readonly accountId: string;
  readonly name: string;
  readonly absences: readonly EvaluatorAbsence[];
}

/** What the register says of bodies and of who is away, for the assignment of visits. */
export interface BodyRegister {
  readonly bodies: ReadonlyMap<string, EvaluationBody>;
  readonly away: ReadonlySet<string>;
}

/** Reads of evaluation bodies. */
@Injectable()
export class EvaluationBodies {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** A page, newest first. */
  page(request: PageRequest, state?: EvaluationBodyState): Promise<Page<EvaluationBody>> {
    const query = this.database.reader.createQueryBuilder(EvaluationBody, 'body');
    if (state !== undefined) query.where('body.state = :state', { state });
    return keysetPage(query, request);
  }

  /** One body. NotFound (404). */
  async one(id: string): Promise<EvaluationBody> {
    const found = await this.database.reader.findOneBy(EvaluationBody, { id });
    if (!found) throw new NotFound('evaluation_body');
    return found;
  }

  /** Its evaluators with their absences, for itself and the district. NotFound (404) for every other body. */
  async evaluators(actor: Actor, id: string): Promise<BodyEvaluator[]> {
    if (actor.unitId !== id && actor.role !== 'district-supervisor') throw new NotFound('evaluation_body');
    const people = await this.units.accountsIn(id, ['evaluator']);
    const absences = await this.database.reader.find(EvaluatorAbsence, {
      where: { bodyId: id },
      order: { absentFrom: 'DESC' },
    });
    return people.map(({ accountId, name }) => ({
      ...{ accountId, name, absences: absences.filter((each) => each.accountId === accountId) },
    }));
  }

  /** Bodies by id, locked so that two assignments count each other, and which accounts are away on a day. */
  async register(
    tx: Tx,
    ids: readonly string[],
    accountIds: readonly string[],
    on: Day,
  ): Promise<BodyRegister> {
    const found = await tx.find(EvaluationBody, {
      where: { id: In([...new Set(ids)]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const away = await tx.findBy(EvaluatorAbsence, {
      accountId: In([...accountIds]),
      absentFrom: LessThanOrEqual(on),
      absentTo: MoreThanOrEqual(on),
    });
    return {
      bodies: new Map(found.map((body) => [body.id, body])),
      away: new Set(away.map(({ accountId }) => accountId)),
    };
  }
}
