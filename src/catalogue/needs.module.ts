import { Module } from '@nestjs/common';
import { DecideNeed } from './actions/decide-need.js';
import { LinkNeed } from './actions/link-need.js';
import { MergeNeeds } from './actions/merge-needs.js';
import { ProposeNeed } from './actions/propose-need.js';
import { RecordBallot } from './actions/record-ballot.js';
import { RegisterNeed } from './actions/register-need.js';
import { VerifyNeed } from './actions/verify-need.js';
import { IntakeData } from './data/intake-data.js';
import { IntakeRetention } from './data/intake-retention.js';
import { ItemNeeds } from './data/item-needs.js';
import { NeedIntake } from './data/need-intake.js';
import { NeedPriorities } from './data/need-priorities.js';
import { Needs } from './data/needs.js';
import { SimilarNeeds } from './data/similar-needs.js';
import { RegisterReportedNeeds } from './handlers/register-reported-needs.js';
import { ItemNeedsController } from './http/item-needs.controller.js';
import { NeedDesk } from './http/need-desk.js';
import { NeedStepsController } from './http/need-steps.controller.js';
import { NeedsController } from './http/needs.controller.js';
import { PublicNeedsController } from './http/public-needs.controller.js';
import { IntakeModule } from './intake.module.js';

/** Needs of residents. */
@Module({
  imports: [IntakeModule],
  controllers: [PublicNeedsController, NeedsController, NeedStepsController, ItemNeedsController],
  providers: [
    ...[
      IntakeData,
      IntakeRetention,
      ItemNeeds,
      NeedIntake,
      NeedPriorities,
      Needs,
      SimilarNeeds,
      NeedDesk,
      RegisterReportedNeeds,
    ],
    ...[RegisterNeed, ProposeNeed, VerifyNeed, MergeNeeds, RecordBallot, DecideNeed, LinkNeed],
  ],
})
export class NeedsModule {}
