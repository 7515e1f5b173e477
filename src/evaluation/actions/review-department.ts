import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, Database, constraintMeans, create, now } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { DepartmentReview } from '../data/department-review.entity.js';
import { refuseCheck } from '../domain/check-refusals.js';
import { type ReviewScores, reviewViolations } from '../domain/department-review.js';

constraintMeans('department_review_once', refuseCheck.reviewedBefore);

/** What a community says of a department's year. */
export interface Review {
  readonly departmentId: string;
  readonly year: number;
  readonly scores: ReviewScores;
}

/** A community judges those who usually judge it: departments and street offices (反向评价). */
@Injectable()
export class ReviewDepartment {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** 422 for another kind of unit, another year or a criterion left out; 409 a second time. */
  async run(actor: Actor, { departmentId, year, scores }: Review): Promise<void> {
    const unit = (await this.units.byIds([departmentId])).get(departmentId);
    const reviewed = unit?.kind === 'department' || unit?.kind === 'street-office';
    await this.database.transaction(async (tx) => {
      RuleBroken.unlessEmpty([
        ...(reviewed ? [] : [refuseCheck.notDepartment({ pointer: '/departmentId' })]),
        ...reviewViolations(scores, year, yearOf(dayOf(now(tx)))),
      ]);
      const by = { communityId: actor.unitId, givenBy: actor.accountId };
      await create(tx, DepartmentReview, { departmentId, year, scores, ...by });
    });
  }
}
