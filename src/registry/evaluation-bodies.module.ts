import { Global, Module } from '@nestjs/common';
import { exportRoutes } from '../platform/index.js';
import { KeepEvaluationBody } from './actions/keep-evaluation-body.js';
import { EvaluationBodies } from './data/evaluation-bodies.js';
import {
  EvaluationBodiesController,
  EvaluatorAbsencesController,
} from './http/evaluation-bodies.controller.js';
import { ExportEvaluationBodies, evaluationBodySheet } from './sheets/export-bodies.js';

/** Evaluation bodies; global, because visits are given to their evaluators. */
@Global()
@Module({
  controllers: [
    exportRoutes('evaluation-bodies', evaluationBodySheet, 'evaluation-body.read'),
    EvaluationBodiesController,
    EvaluatorAbsencesController,
  ],
  providers: [EvaluationBodies, KeepEvaluationBody, ExportEvaluationBodies],
  exports: [EvaluationBodies],
})
export class EvaluationBodiesModule {}
