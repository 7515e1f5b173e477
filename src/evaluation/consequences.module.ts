import { Global, Module } from '@nestjs/common';
import { AnswerRectification } from './actions/answer-rectification.js';
import { DecideEvaluationRules } from './actions/decide-evaluation-rules.js';
import { EnterEvaluationRules } from './actions/enter-evaluation-rules.js';
import { VerifyRectification } from './actions/verify-rectification.js';
import { ConsequenceBook } from './data/consequence-book.js';
import { Consequences } from './data/consequences.js';
import { EvaluationRuleSets } from './data/evaluation-rule-sets.js';
import { RectificationOrders } from './data/rectification-orders.js';
import { Rectifications } from './data/rectifications.js';
import { ReplanConsequences } from './handlers/replan-consequences.js';
import { RevisitRectifications } from './handlers/revisit-rectifications.js';
import { TakeConsequences } from './handlers/take-consequences.js';
import { WatchRectifications } from './handlers/watch-rectifications.js';
import { ConsequencesController } from './http/consequences.controller.js';
import { EvaluationRulesController } from './http/evaluation-rules.controller.js';
import { RectificationsController } from './http/rectifications.controller.js';

const READS = [EvaluationRuleSets, Consequences, Rectifications];
const STEPS = [ConsequenceBook, RectificationOrders];
const ACTIONS = [EnterEvaluationRules, DecideEvaluationRules, AnswerRectification, VerifyRectification];
const HANDLERS = [RevisitRectifications, TakeConsequences, WatchRectifications, ReplanConsequences];

/** Rules of evaluation, and what follows from grades; global, because notices tell of it. */
@Global()
@Module({
  controllers: [EvaluationRulesController, ConsequencesController, RectificationsController],
  providers: [...READS, ...STEPS, ...ACTIONS, ...HANDLERS],
  exports: [Consequences, RectificationOrders],
})
export class ConsequencesModule {}
