import { Module } from '@nestjs/common';
import { DrawBackChecks } from './actions/draw-back-checks.js';
import { RecordBackCheck } from './actions/record-back-check.js';
import { ReviewDepartment } from './actions/review-department.js';
import { BackChecks } from './data/back-checks.js';
import { DepartmentReviews } from './data/department-reviews.js';
import { BackChecksController } from './http/back-checks.controller.js';
import { DepartmentReviewsController } from './http/department-reviews.controller.js';

/** Those who judge are judged: spot checks of evaluators' visits, communities' reviews of departments. */
@Module({
  controllers: [BackChecksController, DepartmentReviewsController],
  providers: [BackChecks, DepartmentReviews, DrawBackChecks, RecordBackCheck, ReviewDepartment],
})
export class ChecksModule {}
