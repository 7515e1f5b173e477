import { Module } from '@nestjs/common';
import { TakeDownNotice } from './actions/take-down-notice.js';
import { CommunityIndicators } from './data/community-indicators.js';
import { StartSearchRebuild } from './actions/start-search-rebuild.js';
import { BoardChoices } from './data/board-choices.js';
import { Feed } from './data/feed.js';
import { NoticeSearch } from './data/notice-search.js';
import { Notices } from './data/notices.js';
import { PublicStatistics } from './data/public-statistics.js';
import { PublicContracts } from './data/public-contracts.js';
import { PublicIntentions } from './data/public-intentions.js';
import { SearchRebuilds } from './data/search-rebuilds.js';
import { PublicTenders } from './data/public-tenders.js';
import { AnnounceCommunityLists } from './handlers/announce-community-lists.js';
import { AnnounceConsultations } from './handlers/announce-consultations.js';
import { AnnounceFundStatements } from './handlers/announce-fund-statements.js';
import { AnnounceContracts } from './handlers/announce-contracts.js';
import { AnnounceIntentions } from './handlers/announce-intentions.js';
import { AnnounceFrameworks } from './handlers/announce-frameworks.js';
import { AnnounceLists } from './handlers/announce-lists.js';
import { AnnounceSanctions } from './handlers/announce-sanctions.js';
import { AnnounceLatePayments } from './handlers/announce-late-payments.js';
import { AnnounceRankings } from './handlers/announce-rankings.js';
import { AnnounceTenders } from './handlers/announce-tenders.js';
import { AnnounceVentures } from './handlers/announce-ventures.js';
import { RebuildSearch } from './handlers/rebuild-search.js';
import { BoardFilesController } from './http/board-files.controller.js';
import { BoardController } from './http/board.controller.js';
import { CommunityIndicatorsController } from './http/community-indicators.controller.js';
import { FeedController } from './http/feed.controller.js';
import { NoticesController } from './http/notices.controller.js';
import { SearchRebuildsController } from './http/search-rebuilds.controller.js';
import { SearchController } from './http/search.controller.js';
import { PublicStatisticsController } from './http/public-statistics.controller.js';
import { StatisticsPageController } from './http/statistics-page.controller.js';
import { OriginalController } from './http/original.controller.js';

/** The public notice board. */
@Module({
  controllers: [
    NoticesController,
    SearchController,
    SearchRebuildsController,
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
    NoticeSearch,
    SearchRebuilds,
    StartSearchRebuild,
    RebuildSearch,
    Feed,
    TakeDownNotice,
    BoardChoices,
    CommunityIndicators,
    PublicStatistics,
    PublicTenders,
    PublicContracts,
    PublicIntentions,
    AnnounceIntentions,
    AnnounceTenders,
    AnnounceVentures,
    AnnounceContracts,
    AnnounceConsultations,
    AnnounceCommunityLists,
    AnnounceFundStatements,
    AnnounceFrameworks,
    AnnounceRankings,
    AnnounceLists,
    AnnounceSanctions,
    AnnounceLatePayments,
  ],
})
export class DisclosureModule {}
