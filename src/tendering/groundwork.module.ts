import { Module } from '@nestjs/common';
import { PublishIntention } from './actions/publish-intention.js';
import { RecordSurvey } from './actions/record-survey.js';
import { ReviewPlan } from './actions/review-plan.js';
import { NeedSurveys } from './data/need-surveys.js';
import { OwnItems } from './data/own-items.js';
import { ProcurementIntentions } from './data/procurement-intentions.js';
import { ProcurementPlans } from './data/procurement-plans.js';
import { IntentionsController } from './http/intentions.controller.js';
import { NeedSurveysController } from './http/need-surveys.controller.js';
import { ProcurementPlansController } from './http/procurement-plans.controller.js';

/** What stands ready before a tender: intentions, surveys of the need, reviewed plans. */
@Module({
  controllers: [IntentionsController, NeedSurveysController, ProcurementPlansController],
  providers: [
    ...[ProcurementIntentions, NeedSurveys, ProcurementPlans, OwnItems],
    ...[PublishIntention, RecordSurvey, ReviewPlan],
  ],
})
export class GroundworkModule {}
