import { Global, Module } from '@nestjs/common';
import { exportRoutes, importRoutes } from '../platform/index.js';
import { KeepEvaluationBody } from './actions/keep-evaluation-body.js';
import { EvaluationBodies } from './data/evaluation-bodies.js';
import {
  EvaluationBodiesController,
  EvaluatorAbsencesController,
} from './http/evaluation-bodies.controller.js';
import { ImportEvaluationBodies, bodyApplicationSheet } from './sheets/import-bodies.js';
import { ExportEvaluationBodies, evaluationBodySheet } from './sheets/export-bodies.js';

/** Evaluation bodies; global, because visits are given to their evaluators. */
@Global()
@Module({
  controllers: [
    importRoutes('evaluation-bodies', bodyApplicationSheet, 'evaluation-body.decide'),
    exportRoutes('evaluation-bodies', evaluationBodySheet, 'evaluation-body.read'),
    EvaluationBodiesController,
    EvaluatorAbsencesController,
  ],
  providers: [EvaluationBodies, KeepEvaluationBody, ExportEvaluationBodies, ImportEvaluationBodies],
  exports: [EvaluationBodies],
})
export class EvaluationBodiesModule {}
