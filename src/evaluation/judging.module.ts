import { Global, Module } from '@nestjs/common';
import { ApproveEvaluation } from './actions/approve-evaluation.js';
import { ConcludeEvaluation } from './actions/conclude-evaluation.js';
import { DecideConsequenceAppeal } from './actions/decide-consequence-appeal.js';
import { ComputeRanking } from './actions/compute-ranking.js';
import { DecideAppeal } from './actions/decide-appeal.js';
import { DecideObjection } from './actions/decide-objection.js';
import { GiveOpinion } from './actions/give-opinion.js';
import { LodgeConsequenceAppeal } from './actions/lodge-consequence-appeal.js';
import { LodgeAppeal } from './actions/lodge-appeal.js';
import { ObjectToRanking } from './actions/object-to-ranking.js';
import { ReturnEvaluation } from './actions/return-evaluation.js';
import { SubmitEvaluation } from './actions/submit-evaluation.js';
import { SubmitSelfReport } from './actions/submit-self-report.js';
import { WithdrawAppeal } from './actions/withdraw-appeal.js';
import { AppealDesk } from './data/appeal-desk.js';
import { Appeals } from './data/appeals.js';
import { EvaluationCases } from './data/evaluation-cases.js';
import { EvaluationConclusion } from './data/evaluation-conclusion.js';
import { EvaluationDrafts } from './data/evaluation-drafts.js';
import { EvaluationFiles } from './data/evaluation-files.js';
import { Evaluations } from './data/evaluations.js';
import { Independence } from './data/independence.js';
import { Plans } from './data/plans.js';
import { RankingEditions } from './data/ranking-editions.js';
import { RankingInputs } from './data/ranking-inputs.js';
import { SelfReports } from './data/self-reports.js';
import { ConcludeEvaluations } from './handlers/conclude-evaluations.js';
import { WatchAppeals } from './handlers/watch-appeals.js';
import { AppealLodging } from './http/appeal-lodging.js';
import { AppealSteps } from './http/appeal-steps.js';
import { AppealsController } from './http/appeals.controller.js';
import { EvaluationHearingController } from './http/evaluation-hearing.controller.js';
import { EvaluationReads } from './http/evaluation-reads.js';
import { EvaluationResultsController } from './http/evaluation-results.controller.js';
import { EvaluationsController } from './http/evaluations.controller.js';

const READS = [
  Plans,
  Evaluations,
  EvaluationCases,
  EvaluationFiles,
  EvaluationReads,
  Appeals,
  AppealLodging,
  AppealSteps,
];
const STEPS = [
  EvaluationDrafts,
  EvaluationConclusion,
  SelfReports,
  Independence,
  AppealDesk,
  RankingInputs,
  RankingEditions,
];
const ACTIONS = [
  SubmitSelfReport,
  GiveOpinion,
  SubmitEvaluation,
  ReturnEvaluation,
  ApproveEvaluation,
  ConcludeEvaluation,
  LodgeAppeal,
  DecideAppeal,
  WithdrawAppeal,
  LodgeConsequenceAppeal,
  DecideConsequenceAppeal,
  ComputeRanking,
  ObjectToRanking,
  DecideObjection,
];

/** Judging of projects: self-reports, opinions, scores, appeals; global, because notices tell of them. */
@Global()
@Module({
  controllers: [
    EvaluationsController,
    EvaluationHearingController,
    EvaluationResultsController,
    AppealsController,
  ],
  providers: [...READS, ...STEPS, ...ACTIONS, ConcludeEvaluations, WatchAppeals],
  exports: [EvaluationDrafts, Plans, Evaluations, Appeals, Independence, AppealDesk, ComputeRanking],
})
export class JudgingModule {}
