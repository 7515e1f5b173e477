import { Global, Module } from '@nestjs/common';
import { ComputeRanking } from './actions/compute-ranking.js';
import { SkipVisit } from './actions/skip-visit.js';
import { SubmitVisit } from './actions/submit-visit.js';
import { EvaluationSummaries } from './data/evaluation-summaries.js';
import { Evaluators } from './data/evaluators.js';
import { NoticeReaders } from './data/notice-readers.js';
import { RankingInputs } from './data/ranking-inputs.js';
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

const READS = [Evaluators, NoticeReaders, RankingInputs, ResponsibleScores, Rankings, VisitPages];
const STEPS = [RecipientRetention, VisitTimetable, VisitStaffing];
const ACTIONS = [SubmitVisit, SkipVisit, ComputeRanking];
const HANDLERS = [PlanVisits, OpenDueVisits, ReplanVisits, SendVisitNotices];

/** Return visits, evaluations and the ranking of organizations; global, because notices and open data tell of them. */
@Global()
@Module({
  imports: [ResidentsModule],
  controllers: [EvaluationPlansController, VisitsController, RankingsController, ResponsibleScoresController],
  providers: [...READS, ...STEPS, ...ACTIONS, ...HANDLERS, EvaluationSummaries],
  exports: [EvaluationSummaries, Rankings],
})
export class EvaluationModule {}
