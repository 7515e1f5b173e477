import { Global, Module } from '@nestjs/common';
import { DecideGrants } from './actions/decide-grants.js';
import { DraftProgramme } from './actions/draft-programme.js';
import { DrawJudges } from './actions/draw-judges.js';
import { ObjectToGrants } from './actions/object-to-grants.js';
import { QualifyApplications } from './actions/qualify-applications.js';
import { RunPitches } from './actions/run-pitches.js';
import { ScorePitch } from './actions/score-pitch.js';
import { SettleGrants } from './actions/settle-grants.js';
import { StepProgramme } from './actions/step-programme.js';
import { WriteApplication } from './actions/write-application.js';
import { ApplicantCheck } from './data/applicant-check.js';
import { Applications } from './data/applications.js';
import { Grants } from './data/grants.js';
import { Objections } from './data/objections.js';
import { ProgrammeCheck } from './data/programme-check.js';
import { Programmes } from './data/programmes.js';
import { Reviews } from './data/reviews.js';
import { VentureTie } from './data/venture-tie.js';
import { ProgrammeClocks } from './handlers/programme-clocks.js';
import { ApplicationsController } from './http/applications.controller.js';
import { GrantsController } from './http/grants.controller.js';
import { VentureObjectionsController } from './http/objections.controller.js';
import { ProgrammesController } from './http/programmes.controller.js';
import { VentureReviewsController } from './http/reviews.controller.js';

const ACTIONS = [
  DraftProgramme,
  StepProgramme,
  WriteApplication,
  QualifyApplications,
  DrawJudges,
  RunPitches,
  ScorePitch,
  DecideGrants,
  ObjectToGrants,
  SettleGrants,
];
const READS = [
  ProgrammeCheck,
  ApplicantCheck,
  Programmes,
  Applications,
  Reviews,
  Objections,
  Grants,
  VentureTie,
];

/** Grant programmes (公益创投): what a street supports and does not buy. */
@Global()
@Module({
  controllers: [
    ProgrammesController,
    ApplicationsController,
    VentureReviewsController,
    GrantsController,
    VentureObjectionsController,
  ],
  providers: [...READS, ...ACTIONS, ProgrammeClocks],
  exports: [Grants, Programmes, Reviews],
})
export class VenturesModule {}
