import { Global, Module } from '@nestjs/common';
import { AmendTender } from './actions/amend-tender.js';
import { ArchiveTender } from './actions/archive-tender.js';
import { AttendOpening } from './actions/attend-opening.js';
import { ApproveTender } from './actions/approve-tender.js';
import { AttachDocument } from './actions/attach-document.js';
import { AskAboutTender } from './actions/ask-about-tender.js';
import { ForfeitBond } from './actions/forfeit-bond.js';
import { MissBond } from './actions/miss-bond.js';
import { ReturnBond } from './actions/return-bond.js';
import { BidBonds } from './data/bid-bonds.js';
import { ReleaseBonds } from './handlers/release-bonds.js';
import { WatchBonds } from './handlers/watch-bonds.js';
import { BidBondsController } from './http/bid-bonds.controller.js';
import { CallOffTender } from './actions/call-off-tender.js';
import { CancelAward } from './actions/cancel-award.js';
import { CancelTender } from './actions/cancel-tender.js';
import { ChallengeTender } from './actions/challenge-tender.js';
import { Complain } from './actions/complain.js';
import { ConfirmAward } from './actions/confirm-award.js';
import { DraftTender } from './actions/draft-tender.js';
import { DecideRuleSet } from './actions/decide-rule-set.js';
import { EnterRuleSet } from './actions/enter-rule-set.js';
import { ExplainSplitting } from './actions/explain-splitting.js';
import { AnswerQuery } from './actions/answer-query.js';
import { AskBidder } from './actions/ask-bidder.js';
import { NoteLookup } from './actions/note-lookup.js';
import { BidQueries } from './data/bid-queries.js';
import { BidQueriesController } from './http/bid-queries.controller.js';
import { PanelLookupsController } from './http/panel-lookups.controller.js';
import { InviteSuppliers } from './actions/invite-suppliers.js';
import { NoteConduct } from './actions/note-conduct.js';
import { DrawPanel } from './actions/draw-panel.js';
import { BidDrafts } from './data/bid-drafts.js';
import { CheckOwnBid } from './actions/check-own-bid.js';
import { DraftBid } from './actions/draft-bid.js';
import { FollowTender } from './actions/follow-tender.js';
import { ReadDraft } from './actions/read-draft.js';
import { FormConsortium } from './actions/form-consortium.js';
import { ReadConsortium } from './actions/read-consortium.js';
import { BarBidders } from './actions/bar-bidders.js';
import { CheckBid } from './actions/check-bid.js';
import { ReadBidFile } from './actions/read-bid-file.js';
import { SweepBidFiles } from './actions/sweep-bid-files.js';
import { UploadBidFile } from './actions/upload-bid-file.js';
import { FreezeReport } from './actions/freeze-report.js';
import { OpenBids } from './actions/open-bids.js';
import { OpenPrices } from './actions/open-prices.js';
import { PlaceBid } from './actions/place-bid.js';
import { PublishTender } from './actions/publish-tender.js';
import { RecordNegotiation } from './actions/record-negotiation.js';
import { ReviewBids } from './actions/review-bids.js';
import { ReviewPrices } from './actions/review-prices.js';
import { RunPanel } from './actions/run-panel.js';
import { SendOffer } from './actions/send-offer.js';
import { CallOfferRound } from './actions/call-offer-round.js';
import { LeaveConsultation } from './actions/leave-consultation.js';
import { OfferRounds } from './data/offer-rounds.js';
import { OfferRoundsController } from './http/offer-rounds.controller.js';
import { OffersController } from './http/offers.controller.js';
import { SubmitScores } from './actions/submit-scores.js';
import { SuspendTender } from './actions/suspend-tender.js';
import { TenderDocuments } from './data/tender-documents.js';
import { TenderPapers } from './data/tender-papers.js';
import { EndSuspensions } from './handlers/end-suspensions.js';
import { TenderRecordsController } from './http/tender-records.controller.js';
import { TenderDocumentsController } from './http/tender-documents.controller.js';
import { TenderPapersController } from './http/tender-papers.controller.js';
import { TenderSuspensionsController } from './http/tender-suspensions.controller.js';
import { AwardResults } from './data/award-results.js';
import { Awards } from './data/awards.js';
import { BidderCheck } from './data/bidder-check.js';
import { Bids } from './data/bids.js';
import { PanelPool } from './data/panel-pool.js';
import { ConflictSignals } from './data/conflict-signals.js';
import { Disputes } from './data/disputes.js';
import { MethodRecords } from './data/method-records.js';
import { ProcedureReaders } from './data/procedure-readers.js';
import { Procedures } from './data/procedures.js';
import { RuleSets } from './data/rule-sets.js';
import { SplittingFlags } from './data/splitting-flags.js';
import { TenderObstacles } from './data/tender-obstacles.js';
import { TenderRules } from './data/tender-rules.js';
import { Tenders } from './data/tenders.js';
import { ActivateAwards } from './handlers/activate-awards.js';
import { CloseDueOffers } from './handlers/close-due-offers.js';
import { CloseDueTenders } from './handlers/close-due-tenders.js';
import { ReplanDates } from './handlers/replan-dates.js';
import { AwardsController } from './http/awards.controller.js';
import { BidDraftsController } from './http/bid-drafts.controller.js';
import { TenderFollowController } from './http/tender-follow.controller.js';
import { ConsortiaController } from './http/consortia.controller.js';
import { BidFilesController } from './http/bid-files.controller.js';
import { BidsController } from './http/bids.controller.js';
import { ChallengesController } from './http/challenges.controller.js';
import { ComplaintsController } from './http/complaints.controller.js';
import { OpeningsController } from './http/openings.controller.js';
import { PanelActsController } from './http/panel-acts.controller.js';
import { PanelsController } from './http/panels.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { ReviewsController } from './http/reviews.controller.js';
import { RuleSetsController } from './http/rule-sets.controller.js';
import { ScoreSheetsController } from './http/score-sheets.controller.js';
import { SplittingFlagsController } from './http/splitting-flags.controller.js';
import { TenderMethodsController } from './http/tender-methods.controller.js';
import { TenderPartsController } from './http/tender-parts.controller.js';
import { GroundworkModule } from './groundwork.module.js';
import { TenderViews } from './http/tender-views.js';
import { TendersController } from './http/tenders.controller.js';

const reads = [
  Tenders,
  Bids,
  BidDrafts,
  BidBonds,
  BidQueries,
  OfferRounds,
  Awards,
  AwardResults,
  Procedures,
  ProcedureReaders,
  SplittingFlags,
  MethodRecords,
  RuleSets,
  TenderPapers,
  TenderDocuments,
  Disputes,
  BidderCheck,
  ConflictSignals,
  PanelPool,
];
const actions = [
  TenderRules,
  TenderObstacles,
  AskBidder,
  AnswerQuery,
  NoteLookup,
  ArchiveTender,
  AttendOpening,
  RunPanel,
  CallOffTender,
  CancelAward,
  ChallengeTender,
  Complain,
  AmendTender,
  AskAboutTender,
  AttachDocument,
  SuspendTender,
  ApproveTender,
  InviteSuppliers,
  RecordNegotiation,
  EnterRuleSet,
  DecideRuleSet,
  DraftTender,
  PublishTender,
  ExplainSplitting,
  CancelTender,
  PlaceBid,
  MissBond,
  ReturnBond,
  ForfeitBond,
  CheckBid,
  BarBidders,
  FormConsortium,
  ReadConsortium,
  CheckOwnBid,
  DraftBid,
  ReadDraft,
  FollowTender,
  UploadBidFile,
  ReadBidFile,
  SweepBidFiles,
  OpenBids,
  OpenPrices,
  ReviewBids,
  SendOffer,
  CallOfferRound,
  LeaveConsultation,
  ReviewPrices,
  DrawPanel,
  NoteConduct,
  SubmitScores,
  FreezeReport,
  ConfirmAward,
];
const handlers = [
  ReplanDates,
  CloseDueTenders,
  CloseDueOffers,
  EndSuspensions,
  ActivateAwards,
  ReleaseBonds,
  WatchBonds,
];

/** Tenders, sealed bids, panels, scoring, awards. */
@Global()
@Module({
  imports: [GroundworkModule],
  controllers: [
    TendersController,
    TenderPartsController,
    TenderMethodsController,
    TenderPapersController,
    TenderDocumentsController,
    TenderRecordsController,
    BidQueriesController,
    PanelLookupsController,
    ChallengesController,
    ComplaintsController,
    TenderSuspensionsController,
    RuleSetsController,
    BidsController,
    BidFilesController,
    ConsortiaController,
    BidBondsController,
    BidDraftsController,
    TenderFollowController,
    OffersController,
    OfferRoundsController,
    OpeningsController,
    ReviewsController,
    PanelsController,
    PanelActsController,
    ScoreSheetsController,
    ReportsController,
    AwardsController,
    SplittingFlagsController,
  ],
  providers: [...reads, ...actions, ...handlers, TenderViews],
  exports: [Awards, CallOffTender, PanelPool, TenderRules],
})
export class TenderingModule {}
