import { Global, Module } from '@nestjs/common';
import { KeepEvaluationBody } from './actions/keep-evaluation-body.js';
import { EvaluationBodies } from './data/evaluation-bodies.js';
import {
  EvaluationBodiesController,
  EvaluatorAbsencesController,
} from './http/evaluation-bodies.controller.js';

/** Evaluation bodies; global, because visits are given to their evaluators. */
@Global()
@Module({
  controllers: [EvaluationBodiesController, EvaluatorAbsencesController],
  providers: [EvaluationBodies, KeepEvaluationBody],
  exports: [EvaluationBodies],
})
export class EvaluationBodiesModule {}
