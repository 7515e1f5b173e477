import { Module } from '@nestjs/common';
import { DecideNeed } from './actions/decide-need.js';
import { LinkNeed } from './actions/link-need.js';
import { MergeNeeds } from './actions/merge-needs.js';
import { ProposeNeed } from './actions/propose-need.js';
import { PublishCommunityList } from './actions/publish-community-list.js';
import { RecordBallot } from './actions/record-ballot.js';
import { RegisterNeed } from './actions/register-need.js';
import { VerifyNeed } from './actions/verify-need.js';
import { CommunityLists } from './data/community-lists.js';
import { IntakeData } from './data/intake-data.js';
import { IntakeRetention } from './data/intake-retention.js';
import { ItemNeeds } from './data/item-needs.js';
import { NeedIntake } from './data/need-intake.js';
import { NeedPriorities } from './data/need-priorities.js';
import { Needs } from './data/needs.js';
import { SimilarNeeds } from './data/similar-needs.js';
import { RegisterReportedNeeds } from './handlers/register-reported-needs.js';
import { exportRoutes } from '../platform/index.js';
import { CommunityListsController } from './http/community-lists.controller.js';
import { ItemNeedsController } from './http/item-needs.controller.js';
import { NeedDesk } from './http/need-desk.js';
import { NeedStepsController } from './http/need-steps.controller.js';
import { NeedsController } from './http/needs.controller.js';
import { PublicNeedsController } from './http/public-needs.controller.js';
import { IntakeModule } from './intake.module.js';
import { ExportCommunityLists, communityListSheet } from './sheets/community-list-sheet.js';

/** Needs of residents, and the lists that communities publish of them and of what they lend. */
@Module({
  imports: [IntakeModule],
  controllers: [
    exportRoutes('community-lists', communityListSheet, 'list.read'),
    ...[PublicNeedsController, NeedsController, NeedStepsController, ItemNeedsController],
    CommunityListsController,
  ],
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
    ...[CommunityLists, PublishCommunityList, ExportCommunityLists],
    ...[RegisterNeed, ProposeNeed, VerifyNeed, MergeNeeds, RecordBallot, DecideNeed, LinkNeed],
  ],
})
export class NeedsModule {}
