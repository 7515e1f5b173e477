import { Global, Module } from '@nestjs/common';
import { AccountabilitySteps } from './actions/accountability-steps.js';
import { OpenAccountability } from './actions/open-accountability.js';
import { DrawBackChecks } from './actions/draw-back-checks.js';
import { RecordBackCheck } from './actions/record-back-check.js';
import { ReviewDepartment } from './actions/review-department.js';
import { AccountabilityRecords } from './data/accountability-records.js';
import { AnswerDays } from './data/answer-days.js';
import { BackChecks } from './data/back-checks.js';
import { DepartmentReviews } from './data/department-reviews.js';
import { ReplanAnswers } from './handlers/replan-answers.js';
import { AccountabilityController } from './http/accountability.controller.js';
import { BackChecksController } from './http/back-checks.controller.js';
import { DepartmentReviewsController } from './http/department-reviews.controller.js';

const ACTIONS = [DrawBackChecks, RecordBackCheck, ReviewDepartment, OpenAccountability, AccountabilitySteps];

/** Those who judge are judged: spot checks of evaluators' visits, reviews of departments, accountability. */
@Global()
@Module({
  controllers: [BackChecksController, DepartmentReviewsController, AccountabilityController],
  providers: [BackChecks, DepartmentReviews, AccountabilityRecords, AnswerDays, ReplanAnswers, ...ACTIONS],
  exports: [AccountabilityRecords],
})
export class ChecksModule {}
