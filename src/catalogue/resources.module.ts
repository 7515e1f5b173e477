import { Module } from '@nestjs/common';
import { ChangeResource } from './actions/change-resource.js';
import { DecideBooking } from './actions/decide-booking.js';
import { OfferResource } from './actions/offer-resource.js';
import { RequestBooking } from './actions/request-booking.js';
import { ResourceBookings } from './data/resource-bookings.js';
import { ResourceUse } from './data/resource-use.js';
import { Resources } from './data/resources.js';
import { ResourceBookingsController } from './http/resource-bookings.controller.js';
import { ResourceUseController } from './http/resource-use.controller.js';
import { ResourcesController } from './http/resources.controller.js';
import { IntakeModule } from './intake.module.js';

/** The resource list (资源清单): what units lend to each other, its bookings and its use. */
@Module({
  imports: [IntakeModule],
  controllers: [ResourcesController, ResourceBookingsController, ResourceUseController],
  providers: [
    Resources,
    ResourceBookings,
    ResourceUse,
    OfferResource,
    ChangeResource,
    RequestBooking,
    DecideBooking,
  ],
})
export class ResourcesModule {}
