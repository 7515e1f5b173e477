import { Global, Module } from '@nestjs/common';
import { ApproveEvaluation } from './actions/approve-evaluation.js';
import { ConcludeEvaluation } from './actions/conclude-evaluation.js';
import { DecideAppeal } from './actions/decide-appeal.js';
import { GiveOpinion } from './actions/give-opinion.js';
import { LodgeAppeal } from './actions/lodge-appeal.js';
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
import { SelfReports } from './data/self-reports.js';
import { ConcludeEvaluations } from './handlers/conclude-evaluations.js';
import { WatchAppeals } from './handlers/watch-appeals.js';
import { AppealsController } from './http/appeals.controller.js';
import { EvaluationHearingController } from './http/evaluation-hearing.controller.js';
import { EvaluationReads } from './http/evaluation-reads.js';
import { EvaluationsController } from './http/evaluations.controller.js';

const READS = [Plans, Evaluations, EvaluationCases, EvaluationFiles, EvaluationReads, Appeals];
const STEPS = [EvaluationDrafts, EvaluationConclusion, SelfReports, Independence, AppealDesk];
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
];

/** Judging of projects: self-reports, opinions, scores, appeals; global, because notices tell of them. */
@Global()
@Module({
  controllers: [EvaluationsController, EvaluationHearingController, AppealsController],
  providers: [...READS, ...STEPS, ...ACTIONS, ConcludeEvaluations, WatchAppeals],
  exports: [EvaluationDrafts, Plans, Evaluations, Appeals],
})
export class JudgingModule {}
