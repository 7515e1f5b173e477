import { Module } from '@nestjs/common';
import { AnswerCallOff } from './actions/answer-call-off.js';
import { ApplyToFramework } from './actions/apply-to-framework.js';
import { ConcludeFramework } from './actions/conclude-framework.js';
import { DraftCallOff } from './actions/draft-call-off.js';
import { DraftOpenFramework } from './actions/draft-open-framework.js';
import { EndFramework } from './actions/end-framework.js';
import { EndParty } from './actions/end-party.js';
import { OfferCallOff } from './actions/offer-call-off.js';
import { SignFramework } from './actions/sign-framework.js';
import { PartyStanding } from './data/agreement-facts.js';
import { AnswerClock } from './data/answer-clock.js';
import { Applications } from './data/applications.js';
import { CallOffs } from './data/call-offs.js';
import { Frameworks } from './data/frameworks.js';
import { OutgoingOrders } from './data/outgoing-orders.js';
import { RunningClocks } from './data/running-clocks.js';
import { WatchFrameworks } from './handlers/watch-frameworks.js';
import { CallOffsController } from './http/call-offs.controller.js';
import { FirstStagesController } from './http/first-stages.controller.js';
import { FrameworkApplicationsController } from './http/framework-applications.controller.js';
import { FrameworkPartiesController } from './http/framework-parties.controller.js';
import { FrameworksController } from './http/frameworks.controller.js';

/** Framework agreements: closed ones from a first stage, open ones as standing invitations, and orders under both. */
@Module({
  controllers: [
    FrameworksController,
    FirstStagesController,
    FrameworkPartiesController,
    FrameworkApplicationsController,
    CallOffsController,
  ],
  providers: [
    Frameworks,
    Applications,
    CallOffs,
    RunningClocks,
    PartyStanding,
    OutgoingOrders,
    AnswerClock,
    ConcludeFramework,
    SignFramework,
    EndFramework,
    EndParty,
    DraftOpenFramework,
    ApplyToFramework,
    DraftCallOff,
    OfferCallOff,
    AnswerCallOff,
    WatchFrameworks,
  ],
})
export class FrameworksModule {}
