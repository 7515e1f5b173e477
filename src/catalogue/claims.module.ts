import { Module } from '@nestjs/common';
import { ClaimItem } from './actions/claim-item.js';
import { OfferItem } from './actions/offer-item.js';
import { PollClaim } from './actions/poll-claim.js';
import { RecordClaim } from './actions/record-claim.js';
import { StepClaim } from './actions/step-claim.js';
import { ClaimPolls } from './data/claim-polls.js';
import { Claims } from './data/claims.js';
import { WatchClaims } from './handlers/watch-claims.js';
import { WatchOffers } from './handlers/watch-offers.js';
import { ClaimPollsController } from './http/claim-polls.controller.js';
import { ClaimStepsController } from './http/claim-steps.controller.js';
import { ClaimsController } from './http/claims.controller.js';
import { ServiceOffersController } from './http/service-offers.controller.js';
import { IntakeModule } from './intake.module.js';

/** The second way of a published item beside a tender: units claim it, without money. */
@Module({
  imports: [IntakeModule],
  controllers: [ServiceOffersController, ClaimsController, ClaimStepsController, ClaimPollsController],
  providers: [
    Claims,
    ClaimPolls,
    PollClaim,
    OfferItem,
    ClaimItem,
    StepClaim,
    RecordClaim,
    WatchOffers,
    WatchClaims,
  ],
})
export class ClaimsModule {}
