import { Global, Module } from '@nestjs/common';
import { exportRoutes, importRoutes } from '../platform/index.js';
import { KeepExpert } from './actions/keep-expert.js';
import { SpeakAsExpert } from './actions/speak-as-expert.js';
import { ExpertPool } from './data/expert-pool.js';
import { ExpertsController } from './http/experts.controller.js';
import { OwnExpertController } from './http/own-expert.controller.js';
import { ImportExperts, expertApplicationSheet } from './sheets/import-experts.js';
import { expertSheet } from './sheets/expert-sheet.js';
import { ExportExperts } from './sheets/export-experts.js';

/** The pool of experts; global, because panels are drawn out of it. */
@Global()
@Module({
  controllers: [
    importRoutes('experts', expertApplicationSheet, 'expert.decide'),
    exportRoutes('experts', expertSheet, 'expert.read'),
    ExpertsController,
    OwnExpertController,
  ],
  providers: [ExpertPool, KeepExpert, SpeakAsExpert, ExportExperts, ImportExperts],
  exports: [ExpertPool],
})
export class ExpertsModule {}
