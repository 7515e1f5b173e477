import { Module } from '@nestjs/common';
import { DraftSubsidy } from './actions/draft-subsidy.js';
import { PaySubsidy } from './actions/pay-subsidy.js';
import { StepSubsidy } from './actions/step-subsidy.js';
import { Receivers } from './data/receivers.js';
import { Subsidies } from './data/subsidies.js';
import { SubsidiesController } from './http/subsidies.controller.js';

/** Subsidies by schedule. */
@Module({
  controllers: [SubsidiesController],
  providers: [Subsidies, Receivers, DraftSubsidy, StepSubsidy, PaySubsidy],
})
export class SubsidiesModule {}
