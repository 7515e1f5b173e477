import { Injectable } from '@nestjs/common';
import { Database, type Tx, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { SpotCheckProject } from '../domain/spot-check.js';
import { EvaluationPlan } from './evaluation-plan.entity.js';
import { SpotCheck } from './spot-check.entity.js';

/** Reads of spot checks and of what they are drawn from. */
@Injectable()
export class SpotChecks {
  constructor(private readonly database: Database) {}

  /** A page of draws, newest first. */
  page(request: PageRequest): Promise<Page<SpotCheck>> {
    return keysetPage(this.database.reader.createQueryBuilder(SpotCheck, 'check'), request);
  }

  /** One draw. NotFound (404). */
  async find(id: string): Promise<SpotCheck> {
    const found = await this.database.reader.findOneBy(SpotCheck, { id });
    if (!found) throw new NotFound('spot_check');
    return found;
  }

  /** Contracts that the year has drawn already. */
  async drawnIn(tx: Tx, year: number): Promise<string[]> {
    return (await tx.findBy(SpotCheck, { year })).flatMap(({ drawn }) => drawn);
  }

  /** Projects whose service runs on a day: begun, and neither accepted nor ended. */
  runningOn(tx: Tx, on: Day): Promise<SpotCheckProject[]> {
    return tx
      .createQueryBuilder(EvaluationPlan, 'plan')
      .where('plan.serviceFrom <= :on AND plan.serviceTo >= :on', { on })
      .andWhere('plan.acceptedOn IS NULL AND plan.endedOn IS NULL')
      .getMany();
  }
}
