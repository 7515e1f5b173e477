import { Global, Module } from '@nestjs/common';
import { AcceptVisit } from './actions/accept-visit.js';
import { DeclineVisit } from './actions/decline-visit.js';
import { DrawSpotCheck } from './actions/draw-spot-check.js';
import { PostponeVisit } from './actions/postpone-visit.js';
import { ReassignVisit } from './actions/reassign-visit.js';
import { ReopenVisit } from './actions/reopen-visit.js';
import { RequestVisit } from './actions/request-visit.js';
import { RestoreVisit } from './actions/restore-visit.js';
import { PlanKeeping } from './data/plan-keeping.js';
import { SpotChecks } from './data/spot-checks.js';
import { TemplateChoice } from './data/template-choice.js';
import { VisitDays } from './data/visit-days.js';
import { VisitPlanning } from './data/visit-planning.js';
import { DrawDueSpotCheck } from './handlers/draw-due-spot-check.js';
import { SpotChecksController } from './http/spot-checks.controller.js';
import { VisitHandsController } from './http/visit-hands.controller.js';
import { VisitPlansController } from './http/visit-plans.controller.js';
import { SkipVisit } from './actions/skip-visit.js';
import { SubmitVisit } from './actions/submit-visit.js';
import { EvaluationSummaries } from './data/evaluation-summaries.js';
import { Evaluators } from './data/evaluators.js';
import { NoticeReaders } from './data/notice-readers.js';
import { Rankings } from './data/rankings.js';
import { ResponsibleScores } from './data/responsible-scores.js';
import { RecipientRetention } from './data/recipient-retention.js';
import { VisitStaffing } from './data/visit-staffing.js';
import { VisitTimetable } from './data/visit-timetable.js';
import { OpenDueVisits } from './handlers/open-due-visits.js';
import { PlanVisits } from './handlers/plan-visits.js';
import { ReplanVisits } from './handlers/replan-visits.js';
import { SendVisitNotices } from './handlers/send-visit-notices.js';
import { EvaluationPlansController } from './http/evaluation-plans.controller.js';
import { RankingsController } from './http/rankings.controller.js';
import { ResponsibleScoresController } from './http/responsible-scores.controller.js';
import { VisitPages } from './http/visit-pages.js';
import { VisitsController } from './http/visits.controller.js';
import { ResidentsModule } from './residents.module.js';

const READS = [SpotChecks, Evaluators, NoticeReaders, ResponsibleScores, Rankings, VisitPages];
const STEPS = [
  ...[
    RecipientRetention,
    PlanKeeping,
    TemplateChoice,
    VisitDays,
    VisitPlanning,
    VisitTimetable,
    VisitStaffing,
  ],
];
const ACTIONS = [
  ...[RequestVisit, PostponeVisit, SkipVisit, RestoreVisit, ReopenVisit],
  ...[AcceptVisit, DeclineVisit, ReassignVisit, SubmitVisit, DrawSpotCheck],
];
const HANDLERS = [DrawDueSpotCheck, PlanVisits, OpenDueVisits, ReplanVisits, SendVisitNotices];

/** Return visits, evaluations and the ranking of organizations; global, because notices and open data tell of them. */
@Global()
@Module({
  imports: [ResidentsModule],
  controllers: [
    EvaluationPlansController,
    VisitsController,
    VisitPlansController,
    VisitHandsController,
    SpotChecksController,
    RankingsController,
    ResponsibleScoresController,
  ],
  providers: [...READS, ...STEPS, ...ACTIONS, ...HANDLERS, EvaluationSummaries],
  exports: [EvaluationSummaries, Rankings, RequestVisit, VisitTimetable],
})
export class EvaluationModule {}
