import { Module } from '@nestjs/common';
import { ClaimItem } from './actions/claim-item.js';
import { OfferItem } from './actions/offer-item.js';
import { RecordClaim } from './actions/record-claim.js';
import { StepClaim } from './actions/step-claim.js';
import { Claims } from './data/claims.js';
import { WatchOffers } from './handlers/watch-offers.js';
import { ClaimStepsController } from './http/claim-steps.controller.js';
import { ClaimsController } from './http/claims.controller.js';
import { ServiceOffersController } from './http/service-offers.controller.js';
import { IntakeModule } from './intake.module.js';

/** The second way of a published item beside a tender: units claim it, without money. */
@Module({
  imports: [IntakeModule],
  controllers: [ServiceOffersController, ClaimsController, ClaimStepsController],
  providers: [Claims, OfferItem, ClaimItem, StepClaim, RecordClaim, WatchOffers],
})
export class ClaimsModule {}
