import { Module } from '@nestjs/common';
import { TakeDownNotice } from './actions/take-down-notice.js';
import { CommunityIndicators } from './data/community-indicators.js';
import { BoardPlaces } from './data/board-places.js';
import { Feed } from './data/feed.js';
import { Notices } from './data/notices.js';
import { PublicStatistics } from './data/public-statistics.js';
import { PublicContracts } from './data/public-contracts.js';
import { PublicIntentions } from './data/public-intentions.js';
import { PublicTenders } from './data/public-tenders.js';
import { AnnounceContracts } from './handlers/announce-contracts.js';
import { AnnounceIntentions } from './handlers/announce-intentions.js';
import { AnnounceFrameworks } from './handlers/announce-frameworks.js';
import { AnnounceLists } from './handlers/announce-lists.js';
import { AnnounceSanctions } from './handlers/announce-sanctions.js';
import { AnnounceLatePayments } from './handlers/announce-late-payments.js';
import { AnnounceRankings } from './handlers/announce-rankings.js';
import { AnnounceTenders } from './handlers/announce-tenders.js';
import { AnnounceVentures } from './handlers/announce-ventures.js';
import { BoardFilesController } from './http/board-files.controller.js';
import { BoardController } from './http/board.controller.js';
import { CommunityIndicatorsController } from './http/community-indicators.controller.js';
import { FeedController } from './http/feed.controller.js';
import { NoticesController } from './http/notices.controller.js';
import { PublicStatisticsController } from './http/public-statistics.controller.js';
import { StatisticsPageController } from './http/statistics-page.controller.js';
import { OriginalController } from './http/original.controller.js';

/** The public notice board. */
@Module({
  controllers: [
    NoticesController,
    OriginalController,
    FeedController,
    BoardController,
    BoardFilesController,
    CommunityIndicatorsController,
    PublicStatisticsController,
    StatisticsPageController,
  ],
  providers: [
    Notices,
    Feed,
    TakeDownNotice,
    BoardPlaces,
    CommunityIndicators,
    PublicStatistics,
    PublicTenders,
    PublicContracts,
    PublicIntentions,
    AnnounceIntentions,
    AnnounceTenders,
    AnnounceVentures,
    AnnounceContracts,
    AnnounceFrameworks,
    AnnounceRankings,
    AnnounceLists,
    AnnounceSanctions,
    AnnounceLatePayments,
  ],
})
export class DisclosureModule {}
